import type { MeasureName } from '../contracts/run.js';

/** The measures that tell what a part of the program is good for, in order. */
export const ablationMeasures: readonly MeasureName[] = [
  'right',
  'recallAt5',
  'recallAt10',
  'factCoverage',
  'citationPrecision',
  'citationRecall',
  'falseAnswer',
  'falseRefusal',
];
