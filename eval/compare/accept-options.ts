import type { Baseline } from '../contracts/comparison.js';
import type { Run } from '../contracts/run.js';

/** A run that is to become the baseline, and the reasons given for it. */
export interface AcceptOptions {
  /** The baseline so far; null for the first. */
  before: Baseline | null;
  dev: Run;
  /** A run of the same program over the questions kept apart; of it only figures are kept. */
  test: Run | null;
  /** Why this run is to be the one that others are compared with. */
  why: string;
  /** A reason for everything that got worse or went, by the id of the question, the name of the measure or the part. */
  explained: Readonly<Record<string, string>>;
  now: Date;
}
