import { describe, expect, it } from 'vitest';
import { quantile } from '../../../eval/measures/quantile.js';

describe('quantile', () => {
  it('interpolates between the values on both sides', () => {
    // Sorted 10 20 30 40; p50: position 3 × 0.5 = 1.5, 20 + 0.5 × 10 = 25; p95: 2.85, 30 + 0.85 × 10 = 38.5.
    expect(quantile([40, 10, 30, 20], 0.5)).toBe(25);
    expect(quantile([40, 10, 30, 20], 0.95)).toBeCloseTo(38.5, 10);
  });

  it('gives the ends, ties and single values as they are', () => {
    expect(quantile([3, 1, 2], 0)).toBe(1);
    expect(quantile([3, 1, 2], 1)).toBe(3);
    expect(quantile([5, 5, 5, 9], 0.5)).toBe(5);
    expect(quantile([7], 0.95)).toBe(7);
    // 100 sorts after 9 as a number, not as a word.
    expect(quantile([100, 9, 8], 0.5)).toBe(9);
  });

  it('is null of nothing and leaves its input as it was', () => {
    expect(quantile([], 0.5)).toBeNull();
    const values = [3, 1, 2];
    quantile(values, 0.5);
    expect(values).toEqual([3, 1, 2]);
  });
});
