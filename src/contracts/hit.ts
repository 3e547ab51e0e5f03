import type { Paragraph } from './paragraph.js';

/** Where one leg ranked a paragraph; rank counts from 1. */
export interface LegPlace {
  rank: number;
  score: number;
}

/** A paragraph found for a question, with the rank and score of each leg that found it. */
export interface Hit {
  paragraph: Paragraph;
  legs: { lexical?: LegPlace; dense?: LegPlace; exact?: LegPlace };
  /** Fused score in [0, 1], comparable within one search only. */
  score: number;
}
