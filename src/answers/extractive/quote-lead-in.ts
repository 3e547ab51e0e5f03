import type { DraftSentence } from '../../contracts/draft-answer.js';
import type { Paragraph } from '../../contracts/paragraph.js';
import type { IndexedSentence, IndexReader } from '../../contracts/search-index.js';
import { quoteOf } from './complete-sentences.js';
import { findLean } from './find-lean.js';

/** Sentences of a lead-in quoted at the most. */
const longestLeadIn = 3;

/** The sentence that introduces the items, and those before it as far as it leans on them. */
export async function quoteLeadIn(
  parent: Paragraph,
  index: Pick<IndexReader, 'sentences'>,
  attribution: string | undefined,
): Promise<DraftSentence[]> {
  const chosen: IndexedSentence[] = [];
  for (const sentence of [...(await index.sentences([parent.id]))].reverse()) {
    chosen.unshift(sentence);
    if (chosen.length >= longestLeadIn || findLean(sentence.text) === 'none') break;
  }
  return chosen.map((sentence) => ({
    text: sentence.text,
    ...(attribution === undefined ? {} : { attribution }),
    quotes: [quoteOf(sentence)],
  }));
}
