import type { Comparison } from '../contracts/comparison.js';
import type { Run } from '../contracts/run.js';
import type { IncomparablePart } from './find-incomparable.js';
import type { MatchedQuestions } from './match-questions.js';

/** All that a verdict on two runs is made of. */
export interface ComparisonFacts extends Pick<Comparison, 'flips' | 'measures' | 'floors'> {
  before: Run;
  after: Run;
  /** Whether a removed question fails; it warns otherwise. */
  gating: boolean;
  incomparable: readonly IncomparablePart[];
  matched: MatchedQuestions;
  /** Questions compared; 0 where the runs cannot be compared. */
  compared: number;
  /** Whether the same question can get another answer in the same configuration. */
  varies: boolean;
}
