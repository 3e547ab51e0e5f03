import { describe, expect, it } from 'vitest';
import { fuseLegs } from '../../src/retrieval/fuse-legs.js';

describe('fuseLegs', () => {
  it('adds to the cosine the share of the best lexical score, and gives those without a cosine the least', () => {
    const lexical = [
      { paragraphId: 'a', score: 9 },
      { paragraphId: 'b', score: 6 },
      { paragraphId: 'c', score: 3 },
    ];
    const dense = [
      { paragraphId: 'b', score: 0.9 },
      { paragraphId: 'd', score: 0.7 },
      { paragraphId: 'a', score: 0.5 },
    ];
    // a: 0.5 + 0.3·9/9; b: 0.9 + 0.3·6/9; c: 0.5 (least cosine) + 0.3·3/9; d: 0.7.
    const fused = fuseLegs(lexical, dense, 0.3);
    expect(fused.map(({ paragraphId, score }) => [paragraphId, Number(score.toFixed(6))])).toEqual([
      ['b', 1.1],
      ['a', 0.8],
      ['d', 0.7],
      ['c', 0.6],
    ]);
    expect(fused[0]?.legs).toEqual({ lexical: { rank: 2, score: 6 }, dense: { rank: 1, score: 0.9 } });
  });

  it('breaks ties by paragraph id', () => {
    const lexical = [
      { paragraphId: 'z', score: 1 },
      { paragraphId: 'm', score: 1 },
    ];
    expect(fuseLegs(lexical, [], 0.5).map((hit) => hit.paragraphId)).toEqual(['m', 'z']);
  });

  it('gives nothing for two empty legs', () => {
    expect(fuseLegs([], [])).toEqual([]);
  });
});
