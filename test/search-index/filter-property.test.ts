import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../../src/contracts/document.js';
import type { IndexReader, LegHit, SearchFilter } from '../../src/contracts/search-index.js';
import { makeDocument, makeEntry } from '../support/make-paragraph.js';
import { makeEmbeddedIndex, type EmbeddedIndexUnderTest } from './embedded-factory.js';
import { buildIndex } from './index-factory.js';
import { cosine, makeRandom } from './seeded-vectors.js';

const kinds = ['report', 'decision', null];
const bodies = ['SBI', 'SBSTA', null];
const years = [2009, 2010, null];
const statuses = ['draft', 'final', null] as const;
const random = makeRandom(3);
const pick = <T>(values: readonly T[]): T | null => values[Math.floor(random() * values.length)] ?? null;

const documents = Array.from({ length: 30 }, (_, number) => {
  const year = pick(years);
  const date = year === null ? null : `${year}-06-01`;
  return makeDocument({
    id: `d${number}`,
    date,
    kind: pick(kinds),
    body: pick(bodies),
    status: pick(statuses),
    language: pick(['en', 'fr']),
  });
});
const entries = documents.map((document) =>
  makeEntry(
    document,
    Array.from({ length: 3 }, () => ({
      text: `Words ${pick(['of', 'on'])} ${pick(['climate', 'climate climate', 'budget'])}.`,
      vectors: Array.from({ length: 2 }, () => Array.from({ length: 3 }, () => random() - 0.5)),
    })),
  ),
);

const some = <T>(values: T[]): fc.Arbitrary<T[] | undefined> =>
  fc.option(fc.uniqueArray(fc.constantFrom(...values), { minLength: 1 }), { nil: undefined });
const filters = fc
  .record({
    documentIds: some([...documents.map(({ id }) => id), 'unknown']),
    kinds: some(['report', 'decision', 'unknown']),
    bodies: some(['SBI', 'SBSTA']),
    years: some([2009, 2010, 2011]),
    statuses: some(['draft', 'final', 'revised']),
    languages: some(['en', 'fr']),
  })
  .map((given): SearchFilter => {
    const present = Object.entries(given).filter(([, values]) => values !== undefined);
    return Object.fromEntries(present);
  });

function lets(filter: SearchFilter, document: Document): boolean {
  const year = document.date === null ? null : Number(document.date.slice(0, 4));
  const holds = <T>(values: readonly T[] | undefined, value: T | null): boolean =>
    values === undefined || (value !== null && values.includes(value));
  return (
    holds(filter.documentIds, document.id) &&
    holds(filter.kinds, document.kind) &&
    holds(filter.bodies, document.body) &&
    holds(filter.years, year) &&
    holds<string>(filter.statuses, document.status) &&
    holds(filter.languages, document.language)
  );
}

/** The nearest paragraphs by comparing every chunk, best first. */
function bruteForce(vector: Float32Array, filter: SearchFilter): LegHit[] {
  const best = new Map<string, number>();
  for (const { document, chunks } of entries) {
    if (!lets(filter, document)) continue;
    for (const chunk of chunks) {
      const { paragraphId } = chunk.item;
      best.set(paragraphId, Math.max(best.get(paragraphId) ?? -1, cosine(vector, chunk.vector)));
    }
  }
  return [...best].map(([paragraphId, score]) => ({ paragraphId, score })).sort((a, b) => b.score - a.score);
}

describe.each([
  { way: 'comparing all', denseScan: { chunks: 2_000, share: 0.1 } },
  { way: 'through the graph', denseScan: { chunks: 0, share: 0 } },
])('a filter, $way', ({ denseScan }) => {
  let index: EmbeddedIndexUnderTest;
  let reader: IndexReader;
  beforeAll(async () => {
    index = await makeEmbeddedIndex({ denseScan });
    await buildIndex(index, entries);
    reader = await index.openReader();
  });
  afterAll(() => index.dispose());
  const axis = fc.double({ min: -1, max: 1, noNaN: true });
  const vectors = fc
    .tuple(axis, axis, axis)
    .map((values) => Float32Array.from(values))
    .filter((vector) => Math.hypot(...vector) > 0.01);

  it('lets the dense leg find exactly the nearest of what it allows', async () => {
    await fc.assert(
      fc.asyncProperty(filters, vectors, fc.integer({ min: 1, max: 100 }), async (filter, vector, limit) => {
        const expected = bruteForce(vector, filter).slice(0, limit);
        const hits = await reader.searchDense(vector, limit, filter);
        expect(hits.map(({ score }) => score.toFixed(4))).toEqual(
          expected.map(({ score }) => score.toFixed(4)),
        );
        const allowed = new Set(bruteForce(vector, filter).map(({ paragraphId }) => paragraphId));
        expect(hits.every(({ paragraphId }) => allowed.has(paragraphId))).toBe(true);
        expect(new Set(hits.map(({ paragraphId }) => paragraphId)).size).toBe(hits.length);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('lets the lexical leg, counts, lookups and the list see exactly what it allows', async () => {
    const unfiltered = await reader.searchLexical(['climate'], 1_000);
    const documentOf = (id: string): string => id.slice(0, id.indexOf('#'));
    await fc.assert(
      fc.asyncProperty(filters, fc.integer({ min: 1, max: 100 }), async (filter, limit) => {
        const allowed = documents.filter((document) => lets(filter, document)).map(({ id }) => id);
        const expected = unfiltered.filter(({ paragraphId }) => allowed.includes(documentOf(paragraphId)));
        expect(await reader.searchLexical(['climate'], limit, filter)).toEqual(expected.slice(0, limit));
        expect(await reader.vocabulary(['climate'], filter)).toEqual([expected.length]);
        expect((await reader.locate('p2', filter)).map(({ documentId }) => documentId)).toEqual(
          [...allowed].sort(),
        );
        expect((await reader.documents(filter)).map(({ id }) => id).sort()).toEqual([...allowed].sort());
      }),
      { seed: 2, numRuns: 100 },
    );
  });
});
