import type { MeasureName } from '../contracts/run.js';

/** The measures that tables of slices give, in order. */
export const mainMeasures: readonly MeasureName[] = [
  'right',
  'falseAnswer',
  'falseRefusal',
  'recallAt5',
  'factCoverage',
  'citationPrecision',
  'citationRecall',
];
