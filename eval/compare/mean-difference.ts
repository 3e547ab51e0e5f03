import type { MeasureChange } from '../contracts/comparison.js';
import type { PairedValues } from './paired-values.js';

/** Means of a measure in both runs over the questions that have it in both, and their difference. */
export function meanDifference({
  name,
  gated,
  values,
}: PairedValues): Pick<MeasureChange, 'name' | 'gated' | 'before' | 'after' | 'difference' | 'count'> {
  const count = values.length;
  const before = values.reduce((sum, value) => sum + value.before, 0) / count;
  const after = values.reduce((sum, value) => sum + value.after, 0) / count;
  return { name, gated, before, after, difference: after - before, count };
}
