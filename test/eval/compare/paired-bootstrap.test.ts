import { describe, expect, it } from 'vitest';
import { pairedBootstrap } from '../../../eval/compare/paired-bootstrap.js';
import { makeSeededRandom } from '../../../eval/measures/seeded-random.js';

describe('pairedBootstrap', () => {
  it('draws as the random numbers say, and takes interval and p from the draws', () => {
    // Two differences, −1 and +3; four draws of two: (−1, −1), (−1, 3), (3, −1), (3, 3) with means −1, 1, 1, 3.
    // Low at floor(0.1) = 0: −1. High at ceil(3.9) − 1 = 3: 3. One of four at most 0: p = 2 × (1 + 1) / (4 + 1) = 0.8.
    const numbers = [0.1, 0.1, 0.1, 0.9, 0.9, 0.1, 0.9, 0.9];
    const random = (): number => numbers.shift() ?? NaN;
    expect(pairedBootstrap({ differences: [-1, 3], resamples: 4, random })).toEqual({
      low: -1,
      high: 3,
      p: 0.8,
    });
  });

  it('gives the interval that the central limit theorem gives for many differences', () => {
    // 400 differences, half 0.2 and half −0.1: mean 0.05, standard deviation 0.15, standard error 0.15 / 20 = 0.0075;
    // 0.05 ± 1.96 × 0.0075 = 0.0353 to 0.0647.
    const differences = Array.from({ length: 400 }, (_, at) => (at % 2 === 0 ? 0.2 : -0.1));
    const { low, high, p } = pairedBootstrap({
      differences,
      resamples: 10_000,
      random: makeSeededRandom(1),
    });
    expect(low).toBeCloseTo(0.0353, 3);
    expect(high).toBeCloseTo(0.0647, 3);
    // No draw is at most 0: 2 × 1 / 10,001.
    expect(p).toBeCloseTo(2 / 10_001, 12);
  });

  it('does not call three differences of one sign significant, as a sign test does not', () => {
    // Every draw is above 0, but a sign test on 3 differences can give no less than 2 × 1/8.
    const result = pairedBootstrap({
      differences: [0.3, 0.3, 0.3],
      resamples: 1000,
      random: makeSeededRandom(1),
    });
    const close: unknown = expect.closeTo(0.3, 12);
    expect(result).toEqual({ low: close, high: close, p: 0.25 });
  });

  it('has p 1 where nothing changed', () => {
    expect(pairedBootstrap({ differences: [0, 0], resamples: 10, random: makeSeededRandom(1) })).toEqual({
      low: 0,
      high: 0,
      p: 1,
    });
  });
});
