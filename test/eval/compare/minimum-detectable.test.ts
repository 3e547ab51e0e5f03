import { describe, expect, it } from 'vitest';
import { minimumDetectable } from '../../../eval/compare/minimum-detectable.js';

describe('minimumDetectable', () => {
  it('is 2.8 standard errors of the mean difference', () => {
    // Mean 0; squares 1 + 0 + 0 + 1 = 2; variance 2 / 3; standard error sqrt(2 / 3 / 4) = 0.408248; × 2.8 = 1.143095.
    expect(minimumDetectable([1, 0, 0, -1])).toBeCloseTo(1.143095, 6);
  });

  it('is 0 where every question changed by the same', () => {
    expect(minimumDetectable([0.5, 0.5, 0.5])).toBe(0);
  });

  it('is without bound for one question and for none', () => {
    expect([minimumDetectable([0.5]), minimumDetectable([])]).toEqual([Infinity, Infinity]);
  });
});
