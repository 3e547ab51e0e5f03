import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeEntry } from '../support/make-paragraph.js';
import { describeDenseLeg } from './dense-contract.js';
import { makeEmbeddedIndex, type EmbeddedIndexUnderTest } from './embedded-factory.js';
import { buildIndex } from './index-factory.js';
import { cosine, makeRandom, makeStructuredVectors } from './seeded-vectors.js';

/** Never compares all: every search goes through the graph. */
const graphOnly = { chunks: 0, share: 0 };
const dimension = 384;
const size = 5_000;
const perDocument = 500;

describe('search through the graph', () => {
  describeDenseLeg(() => makeEmbeddedIndex({ denseScan: graphOnly }));

  describe(`of ${size} structured vectors`, () => {
    let index: EmbeddedIndexUnderTest;
    const all = makeStructuredVectors(size + 100, dimension, makeRandom(7));
    const stored = all.slice(0, size);
    const questions = all.slice(size);
    const idOf = (label: number): string =>
      `d${Math.floor(label / perDocument)}#p${(label % perDocument) + 1}`;
    /** Labels by cosine, best first, for each question. */
    const ranked = questions.map((question) => {
      const scores = stored.map((vector) => cosine(question, vector));
      return [...scores.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
    });

    beforeAll(async () => {
      index = await makeEmbeddedIndex({ dimension, denseScan: graphOnly });
      const entries = Array.from({ length: size / perDocument }, (_, document) =>
        makeEntry(
          { id: `d${document}`, kind: document % 2 === 0 ? 'even' : 'odd' },
          stored
            .slice(document * perDocument, (document + 1) * perDocument)
            .map((vector) => ({ text: 'Words.', vectors: [[...vector]] })),
        ),
      );
      await buildIndex(index, entries, dimension);
    });
    afterAll(() => index.dispose());

    it('finds at least 99 of 100 of the ten nearest, with and without a filter', async () => {
      const reader = await index.openReader();
      const isOdd = (label: number): boolean => Math.floor(label / perDocument) % 2 === 1;
      const cases = [
        { allowed: () => true },
        { allowed: isOdd, filter: { kinds: ['odd'] } },
        { allowed: (label: number) => label < perDocument, filter: { documentIds: ['d0'] } },
      ];
      for (const { allowed, filter } of cases) {
        let found = 0;
        for (const [number, question] of questions.entries()) {
          const hits = new Set(
            (await reader.searchDense(question, 10, filter)).map((hit) => hit.paragraphId),
          );
          const nearest = (ranked[number] ?? []).filter(allowed).slice(0, 10);
          found += nearest.filter((label) => hits.has(idOf(label))).length;
        }
        expect(found / (questions.length * 10), JSON.stringify(filter ?? 'all')).toBeGreaterThanOrEqual(0.99);
      }
    });
  });
});
