import type { MeasureChange, MeasureVerdict } from '../contracts/comparison.js';
import { adjustHolm } from './adjust-holm.js';
import { exactMcNemar } from './exact-mcnemar.js';
import { margins } from './margins.js';
import { meanDifference } from './mean-difference.js';
import { measureGain } from './measure-gain.js';
import { minimumDetectable } from './minimum-detectable.js';
import { pairedBootstrap } from './paired-bootstrap.js';
import type { PairedValues } from './paired-values.js';

const resamples = 10_000;

/** A measure tested on its own, before the tests are adjusted to each other. */
type Tested = Omit<MeasureChange, 'p' | 'verdict'> & { p: number; detectable: number };

/**
 * The changes of all measures where the same question can get another answer: exact McNemar for right and wrong, paired
 * bootstrap for the rest, p adjusted by Holm over the gated measures. Measures that are not gated keep their own p.
 */
export function judgeVaryingChanges(
  measures: readonly PairedValues[],
  makeRandom: () => () => number,
): MeasureChange[] {
  const tested = measures.map((measure) => test(measure, makeRandom()));
  const gated = tested.filter((measure) => measure.gated);
  const adjusted = adjustHolm(gated.map(({ p }) => p));
  const adjustedByName = new Map(gated.map(({ name }, at) => [name, adjusted[at]]));
  return tested.map(({ detectable, ...measure }) => {
    const change = { ...measure, p: adjustedByName.get(measure.name) ?? measure.p };
    return { ...change, verdict: judge({ ...change, detectable }) };
  });
}

function test(measure: PairedValues, random: () => number): Tested {
  const differences = measure.values.map(({ before, after }) => after - before);
  const { low, high, p } = pairedBootstrap({ differences, resamples, random });
  const lost = differences.filter((difference) => difference < 0).length;
  const won = differences.filter((difference) => difference > 0).length;
  return {
    ...meanDifference(measure),
    low,
    high,
    p: measure.name === 'right' ? exactMcNemar(lost, won) : p,
    detectable: minimumDetectable(differences),
  };
}

/**
 * Improved or regressed where the interval lies wholly on one side of 0 and the adjusted p is below 0.05. Else
 * underpowered where a difference of 0.05 would not be found, noise where the difference is more than 0.005, unchanged
 * where it is not.
 */
function judge({ name, difference, low, high, p, detectable }: Tested): MeasureVerdict {
  const gain = measureGain(name, difference);
  if (gain === null) return 'unchanged';
  const apart = low > 0 || high < 0;
  if (apart && p < margins.significance) return gain > 0 ? 'improved' : 'regressed';
  if (detectable > margins.detectable) return 'underpowered';
  return Math.abs(difference) > margins.noticed + margins.rounding ? 'noise' : 'unchanged';
}
