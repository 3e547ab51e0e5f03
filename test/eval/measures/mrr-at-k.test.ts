import { describe, expect, it } from 'vitest';
import { mrrAtK } from '../../../eval/measures/mrr-at-k.js';

describe('mrrAtK', () => {
  it('is one divided by the rank of the first essential paragraph', () => {
    expect(mrrAtK({ ranked: ['x', 'y', 'b', 'a'], units: [['a'], ['c', 'b']], k: 10 })).toBe(1 / 3);
    expect(mrrAtK({ ranked: ['a', 'b'], units: [['b'], ['a']], k: 10 })).toBe(1);
  });

  it('is 0 where none stands among the first k', () => {
    expect(mrrAtK({ ranked: ['x', 'y', 'a'], units: [['a']], k: 2 })).toBe(0);
    expect(mrrAtK({ ranked: [], units: [['a']], k: 2 })).toBe(0);
  });

  it('is null where nothing is essential', () => {
    expect(mrrAtK({ ranked: ['a'], units: [], k: 10 })).toBeNull();
  });
});
