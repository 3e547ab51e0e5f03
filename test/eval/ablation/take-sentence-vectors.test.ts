import { describe, expect, it } from 'vitest';
import { takeSentenceVectors } from '../../../eval/ablation/take-sentence-vectors.js';
import type { IndexReader } from '../../../src/contracts/search-index.js';
import { searchLegs } from '../../../src/retrieval/search-legs.js';
import { makeFakeIndex, makeHits, makeSentence } from './fake-index.js';

const index = makeFakeIndex({
  lexical: [],
  dense: makeHits({ first: 0.7, second: 0.6 }),
  sentences: [makeSentence('first', [0, 1]), makeSentence('second', [1, 0])],
});

/** The ids that a search finds, and the vectors that an answer reads after it. */
async function retrieveAndRead(searched: IndexReader) {
  const vector = Promise.resolve(Float32Array.from([1, 0]));
  const { hits } = await searchLegs({ index: searched, question: 'What?', vector, filter: {} });
  await searched.paragraphs([]);
  const sentences = await searched.sentences(['first', 'second']);
  return {
    found: hits.map(({ paragraphId }) => paragraphId),
    read: sentences.map((sentence) => [...sentence.vector]),
  };
}

const vectors = [
  [0, 1],
  [1, 0],
];

describe('takeSentenceVectors', () => {
  it('keeps the order of the fused legs and leaves an answer its vectors, question after question', async () => {
    // With its best sentence, weighed by half, the second has 0.6 + 0.5 × 1, the first 0.7 + 0.5 × 0.
    expect(await retrieveAndRead(index)).toEqual({ found: ['second', 'first'], read: vectors });
    const unranked = takeSentenceVectors(index, 'ranking');
    const expected = { found: ['first', 'second'], read: vectors };
    expect([await retrieveAndRead(unranked), await retrieveAndRead(unranked)]).toEqual([expected, expected]);
  });

  it('takes them from an answer too where it is told to', async () => {
    expect(await retrieveAndRead(takeSentenceVectors(index, 'all'))).toEqual({
      found: ['first', 'second'],
      read: [
        [0, 0],
        [0, 0],
      ],
    });
  });
});
