import { describe, expect, it } from 'vitest';
import { auroc } from '../../../eval/measures/auroc.js';

function cases(positives: number[], negatives: number[]) {
  return [
    ...positives.map((score) => ({ score, positive: true })),
    ...negatives.map((score) => ({ score, positive: false })),
  ];
}

describe('auroc', () => {
  it('is the share of pairs in which the positive scores higher, ties counting half', () => {
    // 0.9 beats 0.5 and 0.3: 2; 0.5 ties with 0.5 and beats 0.3: 1.5; of 4 pairs: 3.5 / 4.
    expect(auroc(cases([0.9, 0.5], [0.5, 0.3]))).toBe(3.5 / 4);
  });

  it('is 1, 0 and a half for separated, inverted and constant scores', () => {
    expect(auroc(cases([3, 4], [1, 2]))).toBe(1);
    expect(auroc(cases([1, 2], [3, 10]))).toBe(0);
    expect(auroc(cases([1, 1, 1], [1, 1]))).toBe(0.5);
  });

  it('is null where one side is empty', () => {
    expect(auroc(cases([1], []))).toBeNull();
    expect(auroc(cases([], [1]))).toBeNull();
  });
});
