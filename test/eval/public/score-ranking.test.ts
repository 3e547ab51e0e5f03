import { expect, it } from 'vitest';
import { averageScores, scoreRanking } from '../../../eval/public/score-ranking.js';

const judged = new Map([
  ['a', 1],
  ['b', 1],
  ['c', 0],
]);

it('gives nDCG and recall of the first k, worked out by hand', () => {
  // First three: c, a, x. DCG = 1 / log2(3) = 0.63093; ideal of two relevant ones = 1 + 0.63093; one of two is found.
  const scores = scoreRanking({ ranked: ['c', 'a', 'x', 'b'], judged, k: 3 });
  expect(scores?.ndcg).toBeCloseTo(0.63093 / 1.63093, 5);
  expect(scores?.recall).toBe(0.5);
});

it('gives null where no text is relevant', () => {
  expect(scoreRanking({ ranked: ['c'], judged: new Map([['c', 0]]), k: 3 })).toBeNull();
});

it('averages each measure by itself', () => {
  const scores = [
    { ndcg: 1, recall: 0.5 },
    { ndcg: 0.5, recall: 0 },
  ];
  expect(averageScores(scores)).toEqual({ ndcg: 0.75, recall: 0.25 });
});
