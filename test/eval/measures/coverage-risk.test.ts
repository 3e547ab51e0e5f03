import { describe, expect, it } from 'vitest';
import { coverageRisk } from '../../../eval/measures/coverage-risk.js';

/** Stands for a number that is the same to four decimal places. */
function near(value: number): unknown {
  return expect.closeTo(value, 4);
}

describe('coverageRisk', () => {
  it('gives coverage and risk at each confidence, and the mean risk over coverages', () => {
    // By confidence: right, wrong, right, wrong. Risk of the first 1, 2, 3, 4: 0, 1/2, 1/3, 1/2.
    const curve = coverageRisk([
      { confidence: 0.4, wrong: true },
      { confidence: 0.9, wrong: false },
      { confidence: 0.6, wrong: false },
      { confidence: 0.8, wrong: true },
    ]);
    expect(curve).toEqual({
      points: [
        { threshold: 0.9, coverage: 1 / 4, risk: 0 },
        { threshold: 0.8, coverage: 1 / 2, risk: 1 / 2 },
        { threshold: 0.6, coverage: 3 / 4, risk: 1 / 3 },
        { threshold: 0.4, coverage: 1, risk: 1 / 2 },
      ],
      aurc: near((0 + 1 / 2 + 1 / 3 + 1 / 2) / 4),
    });
  });

  it('makes one point of equal confidences and spreads their errors evenly, in any order', () => {
    // Group of two with one wrong: half an error a place: risks 1/2, 1/2; then one right: 1/3.
    const tied = [
      { confidence: 0.9, wrong: true },
      { confidence: 0.9, wrong: false },
      { confidence: 0.1, wrong: false },
    ];
    const expected = {
      points: [
        { threshold: 0.9, coverage: 2 / 3, risk: 1 / 2 },
        { threshold: 0.1, coverage: 1, risk: 1 / 3 },
      ],
      aurc: near((1 / 2 + 1 / 2 + 1 / 3) / 3),
    };
    expect(coverageRisk(tied)).toEqual(expected);
    expect(coverageRisk([...tied].reverse())).toEqual(expected);
  });

  it('is null without cases', () => {
    expect(coverageRisk([])).toBeNull();
  });
});
