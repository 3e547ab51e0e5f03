import { describe, expect, it } from 'vitest';
import { fuseLegs } from '../../src/retrieval/fuse-legs.js';

describe('fuseLegs', () => {
  it('adds min-max normalised scores of both legs, absent ones counting nothing', () => {
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
    // a: 0.6·1 + 0.4·0; b: 0.6·0.5 + 0.4·1; c: 0; d: 0.4·0.5.
    const fused = fuseLegs(lexical, dense, 0.4);
    expect(fused.map(({ paragraphId, score }) => [paragraphId, Number(score.toFixed(6))])).toEqual([
      ['b', 0.7],
      ['a', 0.6],
      ['d', 0.2],
      ['c', 0],
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
