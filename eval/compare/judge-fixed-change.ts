import type { MeasureChange, MeasureVerdict } from '../contracts/comparison.js';
import { margins } from './margins.js';
import { meanDifference } from './mean-difference.js';
import { measureGain } from './measure-gain.js';
import type { PairedValues } from './paired-values.js';

/**
 * The change of a measure where the same question always gets the same answer: a difference is a fact, not a sample, so
 * it has no p and no interval. Beyond the margin of 0.02 it is improved or regressed. A question with a fragile flip
 * counts for the verdict as if it had not changed, or one flip that another processor undoes would fail a measure of
 * thirty questions; only `right` counts it, so that many fragile flips together do fail.
 */
export function judgeFixedChange(measure: PairedValues): MeasureChange {
  const change = meanDifference(measure);
  const steady = measure.values.filter(({ fragileFlip }) => measure.name === 'right' || !fragileFlip);
  const difference = steady.reduce((sum, value) => sum + value.after - value.before, 0) / change.count;
  return {
    ...change,
    low: change.difference,
    high: change.difference,
    p: null,
    verdict: judge(measureGain(measure.name, difference)),
  };
}

function judge(gain: number | null): MeasureVerdict {
  const margin = margins.allowed + margins.rounding;
  if (gain === null || Math.abs(gain) <= margin) return 'unchanged';
  return gain > 0 ? 'improved' : 'regressed';
}
