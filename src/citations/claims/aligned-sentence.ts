import type { CitedPassage } from '../../contracts/claim-check.js';
import type { IndexedSentence } from '../../contracts/search-index.js';

/** A sentence of a cited passage, with how near a claim stands to it. */
export interface AlignedSentence {
  passage: CitedPassage;
  sentence: IndexedSentence;
  /** Cosine similarity of the claim's vector and the sentence's. */
  cosine: number;
  /** Share of the claim's content words, weighted, that the sentence has; from 0 to 1. */
  overlap: number;
}
