import type { Figure } from '../contracts/run.js';
import { quantile } from './quantile.js';
import { makeSeededRandom } from './seeded-random.js';

const resamples = 2000;
/** Any would do; it is fixed so that a figure does not change from run to run. */
const seed = 20;
/** Two-sided 95 % quantile of the standard normal distribution. */
const z = 1.959963984540054;

/**
 * Mean of a measure over questions with its 95 % interval: Wilson's score interval where every value is 0 or 1 (E. B.
 * Wilson, "Probable inference", JASA 22, 1927), else the percentile bootstrap over questions (Efron 1979; 2,000
 * resamples, seeded, so that the same values in the same order give the same figure). Nulls are left out; null where
 * nothing is left.
 */
export function meanWithInterval(values: readonly (number | null)[]): Figure | null {
  const present = values.filter((value) => value !== null);
  if (present.length === 0) return null;
  const [low, high] = present.every((value) => value === 0 || value === 1)
    ? computeWilson(present)
    : bootstrapMean(present);
  return { mean: computeMean(present), low, high, count: present.length };
}

function computeMean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function computeWilson(values: readonly number[]): [number, number] {
  const count = values.length;
  const rate = computeMean(values);
  const scale = 1 + z ** 2 / count;
  const centre = (rate + z ** 2 / (2 * count)) / scale;
  const half = (z / scale) * Math.sqrt((rate * (1 - rate)) / count + z ** 2 / (4 * count ** 2));
  // At a rate of 0 or 1 the bound is the rate itself, rounding apart.
  return [rate === 0 ? 0 : centre - half, rate === 1 ? 1 : centre + half];
}

function bootstrapMean(values: readonly number[]): [number, number] {
  const [first] = values;
  if (first !== undefined && values.every((value) => value === first)) return [first, first];
  const random = makeSeededRandom(seed);
  const means = Array.from({ length: resamples }, () => {
    const sum = values.reduce((total) => total + (values[Math.floor(random() * values.length)] ?? 0), 0);
    return sum / values.length;
  });
  return [quantile(means, 0.025) ?? 0, quantile(means, 0.975) ?? 0];
}
