import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuseByRank } from '../../../eval/ablation/fuse-by-rank.js';
import type { IndexReader } from '../../../src/contracts/search-index.js';
import { fuseLegs, type FusedHit } from '../../../src/retrieval/fuse-legs.js';
import { makeFakeIndex, makeHits } from './fake-index.js';

/** What the program's own fusion makes of the legs of an index. */
async function fuse(index: IndexReader, depth: number): Promise<FusedHit[]> {
  return fuseLegs(
    await index.searchLexical(['any'], depth),
    await index.searchDense(Float32Array.from([1]), depth),
  );
}

const idsOf = (hits: readonly FusedHit[]): string[] => hits.map(({ paragraphId }) => paragraphId);

describe('fuseByRank', () => {
  const index = makeFakeIndex({
    lexical: makeHits({ a: 9, b: 1, d: 1 }),
    dense: makeHits({ b: 0.9, a: 0.5, c: 0.49, e: 0.48, f: 0.47 }),
    sentences: [],
  });

  it('orders paragraphs by the ranks of both legs, where their scores would order them otherwise', async () => {
    // By scores, three of each leg: b 0.9 + 0.1 × 1/9, a 0.5 + 0.1, d 0.49 + 0.1 × 1/9, c 0.49.
    expect(idsOf(await fuse(index, 3))).toEqual(['b', 'a', 'd', 'c']);
    // By ranks: a and b 1/61 + 1/62, c and d 1/63, equals by id; e, one more than the dense leg is asked for, nothing.
    const fused = await fuse(fuseByRank(index), 3);
    expect(idsOf(fused)).toEqual(['a', 'b', 'c', 'd', 'e']);
    const [a = 0, b, c = 0, d, e] = fused.map(({ score }) => score);
    // 61 × 0.1 × (1/61 + 1/62) = 0.1 + 0.098387; 6.1 / 63 = 0.096825. Equals are equal to the last digit.
    expect([a.toFixed(6), b, c.toFixed(6), d, e]).toEqual(['0.198387', a, '0.096825', c, 0]);
  });

  it('counts of the dense leg no more than was asked for', async () => {
    // Of the lexical leg a, of the dense leg b; a is second there, which is past the depth of 1: 1/61 each.
    const fused = await fuse(fuseByRank(index), 1);
    expect(fused.map(({ paragraphId, score }) => [paragraphId, score])).toEqual([
      ['a', 0.1],
      ['b', 0.1],
    ]);
  });

  it('gives the order of reciprocal rank fusion for any two legs', async () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const leg = fc.shuffledSubarray(ids, { minLength: 1 });
    // The dense leg returns every paragraph when it is asked for enough of them.
    const dense = fc.shuffledSubarray(ids, { minLength: ids.length });
    await fc.assert(
      fc.asyncProperty(leg, dense, fc.integer({ min: 1, max: 8 }), async (lexical, vectors, depth) => {
        const score = (order: readonly string[], id: string): number => {
          const rank = order.slice(0, depth).indexOf(id) + 1;
          return rank === 0 ? 0 : 1 / (60 + rank);
        };
        const sum = (id: string): number => score(lexical, id) + score(vectors, id);
        const expected = ids.filter((id) => sum(id) > 0).sort((left, right) => sum(right) - sum(left));
        const hits = (order: readonly string[]) =>
          order.map((id, at) => ({ paragraphId: id, score: 9 - at }));
        const legs = makeFakeIndex({ lexical: hits(lexical), dense: hits(vectors), sentences: [] });
        const fused = await fuse(fuseByRank(legs), depth);
        expect(idsOf(fused.filter((hit) => hit.score > 0))).toEqual(expected);
        expect(idsOf(fused).slice(0, expected.length)).toEqual(expected);
      }),
      { seed: 7 },
    );
  });
});
