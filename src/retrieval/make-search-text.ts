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
  const { topic } = splitAskingFrame(question);
  const named = mentions.filter((mention) => mention.documentIds.length > 0);
  const spans = named.flatMap(({ text }) => {
    const start = topic.indexOf(text);
    return start < 0 ? [] : [{ start, end: start + text.length }];
  });
  const rest = cutSpans(topic, spans);
  if (extractTerms(rest).length > 0) return rest;
  return extractTerms(topic).length > 0 ? topic : question;
}
