import { describe, expect, it } from 'vitest';
import { ndcgAtK } from '../../../eval/measures/ndcg-at-k.js';

describe('ndcgAtK', () => {
  it('gives the value worked out by hand for graded gains', () => {
    // DCG = 1/log2(2) + 0 + 2/log2(4) = 2; ideal = 2/log2(2) + 1/log2(3) = 2.63093.
    const gains = new Map([
      ['a', 1],
      ['c', 2],
    ]);
    expect(ndcgAtK(['a', 'b', 'c'], gains, 10)).toBeCloseTo(2 / 2.63093, 5);
  });

  it('counts nothing beyond k', () => {
    expect(ndcgAtK(['x', 'y', 'a'], new Map([['a', 1]]), 2)).toBe(0);
  });

  it('is 1 for the ideal order and 0 where nothing is relevant', () => {
    expect(
      ndcgAtK(
        ['a', 'b'],
        new Map([
          ['a', 2],
          ['b', 1],
        ]),
        10,
      ),
    ).toBe(1);
    expect(ndcgAtK(['a'], new Map(), 10)).toBe(0);
  });
});
