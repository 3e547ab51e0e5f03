import type { MeasureChange } from '../contracts/comparison.js';

/** A change of a measure in words, without a full stop: "recallAt5 fell by 0.031 (0.812 to 0.781, questions: 97)". */
export function describeChange({
  name,
  before,
  after,
  difference,
  low,
  high,
  count,
  p,
}: MeasureChange): string {
  const verb = difference < 0 ? 'fell' : 'rose';
  const change = `${name} ${verb} by ${show(Math.abs(difference))}`;
  const test = p === null ? '' : `; 95 % interval ${show(low)} to ${show(high)}, p ${show(p)}`;
  return `${change} (${show(before)} to ${show(after)}, questions: ${count}${test})`;
}

function show(value: number): string {
  return value.toFixed(3);
}
