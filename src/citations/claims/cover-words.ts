import { matchWord } from './match-word.js';
import type { ContentWord } from './read-content-words.js';

/** A word of a claim with the word of the source that stands for it best. */
export interface CoveredWord {
  word: ContentWord;
  /** Best match, from 0 to 1. */
  credit: number;
  /** The source's word; null where none matches at all. */
  by: ContentWord | null;
}

/** For every word of a claim the best that a source has for it. */
export function coverWords(claim: readonly ContentWord[], source: readonly ContentWord[]): CoveredWord[] {
  return claim.map((word) => {
    let credit = 0;
    let by: ContentWord | null = null;
    for (const candidate of source) {
      const match = matchWord(word, candidate);
      if (match > credit) {
        credit = match;
        by = candidate;
        if (match === 1) break;
      }
    }
    return { word, credit, by };
  });
}

/** Weighted share of the words that is covered, from 0 to 1; 1 for no words. */
export function shareCovered(covered: readonly CoveredWord[]): number {
  const total = covered.reduce((sum, { word }) => sum + word.weight, 0);
  if (total === 0) return 1;
  return covered.reduce((sum, { word, credit }) => sum + word.weight * credit, 0) / total;
}
