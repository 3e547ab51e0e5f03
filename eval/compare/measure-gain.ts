import type { MeasureName } from '../contracts/run.js';
import { gatedMeasures } from './gated-measures.js';

/**
 * A difference (after less before) as a gain: above 0 where the measure got better, below 0 where it got worse, in the
 * measure's own unit. Null for measures that are neither good nor bad in themselves (sentences of an answer) or too
 * unsteady to judge (milliseconds).
 */
export function measureGain(name: MeasureName, difference: number): number | null {
  const better = gatedMeasures.get(name) ?? (name === 'mrrAt10' || name === 'reasonRight' ? 'higher' : null);
  if (better === null) return null;
  return better === 'higher' ? difference : -difference;
}
