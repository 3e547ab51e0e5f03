import { describe, expect, it } from 'vitest';
import type { IndexedSentence } from '../../src/contracts/search-index.js';
import { rankBySentence } from '../../src/retrieval/rank-by-sentence.js';

function makeSentence(paragraphId: string, vector: readonly number[]): IndexedSentence {
  return { paragraphId, ordinal: 0, start: 0, end: 1, text: 'x', vector: Float32Array.from(vector) };
}

/** Paragraph b has two sentences, one of them the question's own vector; c has none. */
const sentences = [makeSentence('a', [0, 1]), makeSentence('b', [1, 0]), makeSentence('b', [0.6, 0.8])];
const index = {
  sentences: (ids: readonly string[]) =>
    Promise.resolve(sentences.filter(({ paragraphId }) => ids.includes(paragraphId))),
};

describe('rankBySentence', () => {
  it('adds half the cosine of the best sentence, and nothing where a paragraph has none', async () => {
    const hits = ['a', 'b', 'c'].map((paragraphId, at) => ({ paragraphId, legs: {}, score: 0.8 - at / 10 }));
    // a: 0.8 + 0.5·0; b: 0.7 + 0.5·1; c: 0.6.
    const ranked = await rankBySentence(hits, Float32Array.from([1, 0]), index);
    expect(ranked.map(({ paragraphId, score }) => [paragraphId, Number(score.toFixed(6))])).toEqual([
      ['b', 1.2],
      ['a', 0.8],
      ['c', 0.6],
    ]);
  });

  it('keeps the order of the hits beyond the fortieth, none above those before', async () => {
    const hits = Array.from({ length: 42 }, (_, at) => ({
      paragraphId: `p${String(at).padStart(2, '0')}`,
      legs: {},
      score: 1 - at / 100,
    }));
    const ranked = await rankBySentence(hits, Float32Array.from([1, 0]), index);
    expect(ranked.map(({ paragraphId }) => paragraphId)).toEqual(hits.map(({ paragraphId }) => paragraphId));
    expect(ranked[41]?.score).toBeLessThanOrEqual(ranked[39]?.score ?? 0);
  });
});
