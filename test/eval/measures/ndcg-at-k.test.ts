import { describe, expect, it } from 'vitest';
import { ndcgAtK } from '../../../eval/measures/ndcg-at-k.js';

describe('ndcgAtK', () => {
  it('gives the value worked out by hand for graded gains', () => {
    // DCG = 1/log2(2) + 0 + 2/log2(4) = 2; ideal = 2/log2(2) + 1/log2(3) = 2.63093; with gains 2^g - 1 it would differ.
    const judged = [
      { paragraph: 'a', grade: 1 },
      { paragraph: 'c', grade: 2 },
    ];
    expect(ndcgAtK({ ranked: ['a', 'b', 'c'], judged, k: 10 })).toBeCloseTo(2 / 2.63093, 5);
  });

  it('counts nothing beyond k, in the ranking and in the ideal', () => {
    expect(ndcgAtK({ ranked: ['x', 'y', 'a'], judged: [{ paragraph: 'a', grade: 1 }], k: 2 })).toBe(0);
    // Ideal at k = 1 is 2; the ranking's first has 1.
    const judged = [
      { paragraph: 'a', grade: 2 },
      { paragraph: 'b', grade: 1 },
    ];
    expect(ndcgAtK({ ranked: ['b', 'a'], judged, k: 1 })).toBe(1 / 2);
  });

  it('is 1 for the ideal order, ties in either order, and less for a ranking shorter than the judged', () => {
    const judged = [
      { paragraph: 'a', grade: 1 },
      { paragraph: 'b', grade: 2 },
      { paragraph: 'c', grade: 1 },
    ];
    expect(ndcgAtK({ ranked: ['b', 'a', 'c'], judged, k: 10 })).toBe(1);
    expect(ndcgAtK({ ranked: ['b', 'c', 'a'], judged, k: 10 })).toBe(1);
    // 2 / (2 + 1/log2(3) + 1/log2(4)) = 2 / (2 + 0.63093 + 0.5) = 2 / 3.13093.
    expect(ndcgAtK({ ranked: ['b'], judged, k: 10 })).toBeCloseTo(2 / 3.13093, 5);
  });

  it('counts of a group only the best-ranked member, with its own grade, and one in the ideal', () => {
    const judged = [
      { paragraph: 'a', grade: 2, anyOf: 'either' },
      { paragraph: 'b', grade: 1, anyOf: 'either' },
      { paragraph: 'c', grade: 2 },
    ];
    // Ideal: 2 for the group, 2 for c: 2 + 2/log2(3) = 2 + 1.26186 = 3.26186.
    // b first (1), a is not counted again, c third: 1 + 0 + 2/log2(4) = 2.
    expect(ndcgAtK({ ranked: ['b', 'a', 'c'], judged, k: 10 })).toBeCloseTo(2 / 3.26186, 5);
    expect(ndcgAtK({ ranked: ['a', 'c'], judged, k: 10 })).toBe(1);
  });

  it('keeps a group apart from a paragraph of the same name, and counts a repeated paragraph once', () => {
    const judged = [
      { paragraph: 'a', grade: 1 },
      { paragraph: 'b', grade: 1, anyOf: 'a' },
    ];
    expect(ndcgAtK({ ranked: ['a', 'b'], judged, k: 10 })).toBe(1);
    // a counts once: 1 / (1 + 1/log2(3)) = 1 / 1.63093.
    expect(ndcgAtK({ ranked: ['a', 'a'], judged, k: 10 })).toBeCloseTo(1 / 1.63093, 5);
  });

  it('is null where nothing is relevant', () => {
    expect(ndcgAtK({ ranked: ['a'], judged: [], k: 10 })).toBeNull();
    expect(ndcgAtK({ ranked: ['a'], judged: [{ paragraph: 'a', grade: 0 }], k: 10 })).toBeNull();
  });
});
