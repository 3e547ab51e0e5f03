import type { Figure, MeasureName } from '../contracts/run.js';
import { describeMeasure } from './describe-measure.js';

/** What a figure is a mean of: "97 of 110" for a rate, "83 questions" for the others. */
export function formatCount(name: MeasureName, { mean, count }: Figure): string {
  const made = mean * count;
  // Repeats that differ, or a mean that was rounded, leave something that is no whole number of questions.
  const whole = Math.abs(made - Math.round(made)) < 0.05;
  if (describeMeasure(name).unit === 'rate' && whole) return `${Math.round(made)} of ${count}`;
  return `${count} question${count === 1 ? '' : 's'}`;
}
