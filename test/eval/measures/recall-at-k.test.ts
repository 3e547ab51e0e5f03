import { describe, expect, it } from 'vitest';
import { recallAtK } from '../../../eval/measures/recall-at-k.js';

describe('recallAtK', () => {
  it('counts a unit once, whichever of its paragraphs is found and however many', () => {
    // Units {a or b} and {c}: a and b are found and are one unit of two.
    expect(recallAtK({ ranked: ['a', 'x', 'b'], units: [['a', 'b'], ['c']], k: 3 })).toBe(1 / 2);
    expect(recallAtK({ ranked: ['c', 'b'], units: [['a', 'b'], ['c']], k: 3 })).toBe(1);
  });

  it('counts nothing beyond k', () => {
    expect(recallAtK({ ranked: ['x', 'y', 'a'], units: [['a']], k: 2 })).toBe(0);
    expect(recallAtK({ ranked: ['x', 'y', 'a'], units: [['a']], k: 3 })).toBe(1);
  });

  it('divides by k where there are more units than places', () => {
    // Three units, two places, both hits: 2 / min(2, 3) = 1; one hit: 1 / 2.
    expect(recallAtK({ ranked: ['a', 'b', 'c'], units: [['a'], ['b'], ['c']], k: 2 })).toBe(1);
    expect(recallAtK({ ranked: ['a', 'x', 'c'], units: [['a'], ['b'], ['c']], k: 2 })).toBe(1 / 2);
  });

  it('takes a ranking shorter than k as it is', () => {
    expect(recallAtK({ ranked: ['a'], units: [['a'], ['b'], ['c'], ['d']], k: 10 })).toBe(1 / 4);
    expect(recallAtK({ ranked: [], units: [['a']], k: 10 })).toBe(0);
  });

  it('is null where nothing is essential', () => {
    expect(recallAtK({ ranked: ['a'], units: [], k: 5 })).toBeNull();
  });
});
