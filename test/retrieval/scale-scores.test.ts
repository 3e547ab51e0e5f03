import { describe, expect, it } from 'vitest';
import { scaleScores } from '../../src/retrieval/scale-scores.js';

function scale(scores: readonly number[]): number[] {
  const hits = scores.map((score, at) => ({ paragraphId: String(at), legs: {}, score }));
  return scaleScores(hits).map(({ score }) => Number(score.toFixed(6)));
}

describe('scaleScores', () => {
  it('gives the best hit 1, the last 0, and the others their place between', () => {
    // (0.9 - 0.6) / (1.4 - 0.6) = 0.375
    expect(scale([1.4, 0.9, 0.6])).toEqual([1, 0.375, 0]);
  });

  it('gives equals 1, and nothing for nothing', () => {
    expect(scale([0.7, 0.7])).toEqual([1, 1]);
    expect(scale([])).toEqual([]);
  });
});
