import type { MeasureName } from '../contracts/run.js';

/** One measure in two runs, question by question. */
export interface PairedValues {
  name: MeasureName;
  gated: boolean;
  /** Of the questions for which both runs have a value; at least one. `fragileFlip`: a flip near a threshold. */
  values: { before: number; after: number; fragileFlip: boolean }[];
}
