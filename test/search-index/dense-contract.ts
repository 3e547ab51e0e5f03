import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IndexReader, SearchFilter } from '../../src/contracts/search-index.js';
import { makeNote, makePressRelease, makeReport } from './contract-corpus.js';
import { buildIndex, type IndexUnderTest } from './index-factory.js';

/** Searches by vectors, over a corpus whose cosines can be worked out by hand. */
export function describeDenseLeg(make: () => Promise<IndexUnderTest>): void {
  describe('dense leg', () => {
    let index: IndexUnderTest;
    let reader: IndexReader;
    const found = async (filter: SearchFilter): Promise<string[]> =>
      (await reader.searchDense(Float32Array.of(1, 0, 0), 10, filter)).map(({ paragraphId }) => paragraphId);

    beforeAll(async () => {
      index = await make();
      await buildIndex(index, [makePressRelease(), makeNote(), makeReport()]);
      reader = await index.openReader();
    });
    afterAll(() => index.dispose());

    it('ranks paragraphs by the cosine of their best chunk, ties by id', async () => {
      const hits = await reader.searchDense(Float32Array.of(1, 0, 0), 10);
      const expected = [
        ['a-report#p1', 1],
        ['b-press#u1', 1],
        ['b-press#annex-i.p3', 0.8],
        ['a-report#p2', 0.6],
        ['a-report#p3', 0],
        ['a-report#p3.a', 0],
        ['c-note#p1', 0],
        ['a-report#fn1', -1],
      ];
      expect(hits.map(({ paragraphId, score }) => [paragraphId, Math.round(score * 1e5) / 1e5 + 0])).toEqual(
        expected,
      );
      expect(await reader.searchDense(Float32Array.of(1, 0, 0), 1)).toEqual(hits.slice(0, 1));
      expect(await reader.searchDense(Float32Array.of(1, 0, 0), 0)).toEqual([]);
    });

    it('does not depend on the length of the vector', async () => {
      const [hit] = await reader.searchDense(Float32Array.of(0, 0, 40), 1);
      expect(hit?.paragraphId).toBe('a-report#p3');
      expect(hit?.score).toBeCloseTo(1, 5);
    });

    it('keeps to a filter of each kind, and to several together', async () => {
      const report = ['a-report#p1', 'a-report#p2', 'a-report#p3', 'a-report#p3.a', 'a-report#fn1'];
      const press = ['b-press#u1', 'b-press#annex-i.p3'];
      expect(await found({ documentIds: ['c-note', 'b-press'] })).toEqual([...press, 'c-note#p1']);
      expect(await found({ kinds: ['report'] })).toEqual(report);
      expect(await found({ bodies: ['SBSTA'] })).toEqual(press);
      expect(await found({ years: [2012] })).toEqual(press);
      expect(await found({ statuses: ['final', 'revised'] })).toEqual(report);
      expect(await found({ languages: ['fr'] })).toEqual([]);
      expect(await found({ years: [2010, 2012], kinds: ['press release'] })).toEqual(press);
      expect(await found({ documentIds: ['unknown'] })).toEqual([]);
    });

    it('refuses a vector that cannot be compared', async () => {
      for (const vector of [[1, 0], [1, 0, 0, 0], [], [0, 0, 0], [Number.NaN, 0, 0], [Infinity, 0, 0]]) {
        const searching = reader.searchDense(Float32Array.from(vector), 5);
        await expect(searching, vector.join()).rejects.toMatchObject({
          step: 'search-index',
          kind: 'invalid-input',
        });
      }
      expect(await reader.searchDense(Float32Array.of(1, 0, 0), 1)).toHaveLength(1);
    });
  });
}
