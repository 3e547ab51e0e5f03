import type { DocumentMention } from '../contracts/retrieval.js';
import { cutSpans } from '../language/cut-spans.js';
import { extractTerms } from '../language/extract-terms.js';
import { splitAskingFrame } from '../language/split-asking-frame.js';

/**
 * What is searched for and compared with sentences: the question's topic, without the frame that asks ("What did … say
 * about") and without the documents it names, which the filter takes care of. A name of a document in the text that is
 * embedded would draw the vector to whatever speaks of that meeting. The question itself, where nothing is left.
 */
export function makeSearchText(question: string, mentions: readonly DocumentMention[]): string {
  const named = mentions.filter((mention) => mention.documentIds.length > 0);
  const { topic } = splitAskingFrame(cutSpans(question, named));
  if (extractTerms(topic).length > 0) return topic;
  const { topic: whole } = splitAskingFrame(question);
  return extractTerms(whole).length > 0 ? whole : question;
}
