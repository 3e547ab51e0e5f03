import { describe, expect, it } from 'vitest';
import { adjustHolm } from '../../../eval/compare/adjust-holm.js';

describe('adjustHolm', () => {
  it('multiplies the smallest by m, the next by m − 1, and keeps the order given', () => {
    // Sorted: 0.005 × 4 = 0.02; 0.01 × 3 = 0.03; 0.03 × 2 = 0.06; 0.04 × 1 = 0.04, raised to the 0.06 before it.
    const adjusted = adjustHolm([0.01, 0.04, 0.03, 0.005]);
    expect(adjusted).toHaveLength(4);
    for (const [at, p] of [0.03, 0.06, 0.06, 0.02].entries()) expect(adjusted[at]).toBeCloseTo(p, 12);
  });

  it('never goes above 1', () => {
    expect(adjustHolm([0.6, 0.9])).toEqual([1, 1]);
  });

  it('leaves a single test as it is, and no test as none', () => {
    expect(adjustHolm([0.03])).toEqual([0.03]);
    expect(adjustHolm([])).toEqual([]);
  });
});
