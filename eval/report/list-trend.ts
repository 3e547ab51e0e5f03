import type { Baseline } from '../contracts/comparison.js';
import type { Figures, MeasureName, Run } from '../contracts/run.js';

/** The measures whose trend is drawn, in order. */
export const trendMeasures: readonly MeasureName[] = [
  'right',
  'factCoverage',
  'citationPrecision',
  'citationRecall',
  'falseAnswer',
  'falseRefusal',
];

/** Figures at one time: an accepted run, or the run that the report is of. */
export interface TrendPoint {
  /** ISO 8601. */
  at: string;
  /** Why it was accepted; null for this run, which is not. */
  why: string | null;
  commit: string | null;
  dev: Figures;
  test: Figures | null;
}

/** Accepted runs, oldest first, and this run last where it is another one over the same set. */
export function listTrend(baseline: Baseline, run: Run): TrendPoint[] {
  const accepted = baseline.accepted.map(({ at, why, commit, dev, test }) => ({
    at,
    why,
    commit,
    dev,
    test,
  }));
  const known = baseline.run.madeAt === run.madeAt || baseline.run.set !== run.set;
  if (known) return accepted;
  const { commit } = run.fingerprint.code;
  return [...accepted, { at: run.madeAt, why: null, commit, dev: run.figures, test: null }];
}
