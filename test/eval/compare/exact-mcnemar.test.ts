import { describe, expect, it } from 'vitest';
import { exactMcNemar } from '../../../eval/compare/exact-mcnemar.js';

describe('exactMcNemar', () => {
  it.each([
    // 2 × (C(9,0) + C(9,1)) / 2^9 = 2 × 10 / 512
    { lost: 1, won: 8, p: 0.0390625 },
    // 2 × 1 / 2^5
    { lost: 5, won: 0, p: 0.0625 },
    // 2 × 1 / 2^6
    { lost: 6, won: 0, p: 0.03125 },
    // 2 × (1 + 12 + 66) / 2^12 = 158 / 4096
    { lost: 2, won: 10, p: 0.03857421875 },
  ])('is $p where $lost were lost and $won won', ({ lost, won, p }) => {
    expect(exactMcNemar(lost, won)).toBeCloseTo(p, 12);
    expect(exactMcNemar(won, lost)).toBeCloseTo(p, 12);
  });

  it('is at most 1: of 3 and 3 the doubled tail is 2 × 42 / 64', () => {
    expect(exactMcNemar(3, 3)).toBe(1);
  });

  it('is 1 where nothing changed', () => {
    expect(exactMcNemar(0, 0)).toBe(1);
  });

  it('does not fail for more changes than a double can halve', () => {
    // Normal approximation with continuity correction: z = (1100 − 1000 − 1) / sqrt(2100) = 2.1604, p = 0.03075.
    expect(exactMcNemar(1000, 1100)).toBeCloseTo(0.0307, 3);
  });
});
