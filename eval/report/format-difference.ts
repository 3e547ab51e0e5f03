import type { MeasureName } from '../contracts/run.js';
import { describeMeasure } from './describe-measure.js';
import { formatValue } from './format-value.js';

/** A difference with its sign; of a percentage in points: "+3.6 points", "−0.012". */
export function formatDifference(name: MeasureName, difference: number): string {
  const { unit } = describeMeasure(name);
  const share = unit === 'rate' || unit === 'share';
  const size = share ? (Math.abs(difference) * 100).toFixed(1) : formatValue(name, Math.abs(difference));
  const sign = Number.parseFloat(size) === 0 ? '±' : difference < 0 ? '−' : '+';
  return share ? `${sign}${size} points` : `${sign}${size}`;
}
