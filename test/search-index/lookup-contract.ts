import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IndexEntry, IndexReader } from '../../src/contracts/search-index.js';
import { makeNote, makePressRelease, makeReport } from './contract-corpus.js';
import { buildIndex, type IndexUnderTest } from './index-factory.js';

const idsOf = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);

/** Everything that is read by name or place. */
export function describeLookups(make: () => Promise<IndexUnderTest>): void {
  describe('lookups', () => {
    let index: IndexUnderTest;
    let reader: IndexReader;
    beforeAll(async () => {
      index = await make();
      await buildIndex(index, [makePressRelease(), makeNote(), makeReport()]);
      reader = await index.openReader();
    });
    afterAll(() => index.dispose());

    it('gives whole paragraphs in the order asked for, and leaves unknown ids out', async () => {
      const { paragraphs } = makeReport();
      const ids = ['a-report#fn1', 'nothing#p1', 'a-report#p1', 'a-report#fn1'];
      expect(await reader.paragraphs(ids)).toEqual([paragraphs[4], paragraphs[0], paragraphs[4]]);
      expect(await reader.paragraphs(ids)).toEqual([paragraphs[4], paragraphs[0], paragraphs[4]]);
      expect(await reader.paragraphs([])).toEqual([]);
    });

    it('locates a key in every document that has it, also within a part', async () => {
      expect(idsOf(await reader.locate('p1'))).toEqual(['a-report#p1', 'c-note#p1']);
      expect(idsOf(await reader.locate('p3'))).toEqual(['a-report#p3', 'b-press#annex-i.p3']);
      expect(idsOf(await reader.locate('annex-i.p3'))).toEqual(['b-press#annex-i.p3']);
      expect(idsOf(await reader.locate('p3.a'))).toEqual(['a-report#p3.a']);
      expect(idsOf(await reader.locate('a'))).toEqual([]);
      expect(idsOf(await reader.locate('p1', { documentIds: ['c-note'] }))).toEqual(['c-note#p1']);
      expect(idsOf(await reader.locate('p1', { kinds: ['press release'] }))).toEqual([]);
    });

    it('gives the paragraphs around one in reading order, within its document', async () => {
      expect(idsOf(await reader.neighbours('a-report#p2', 1, 2))).toEqual([
        'a-report#p1',
        'a-report#p2',
        'a-report#p3',
        'a-report#p3.a',
      ]);
      expect(idsOf(await reader.neighbours('a-report#p1', 5, 0))).toEqual(['a-report#p1']);
      expect(idsOf(await reader.neighbours('a-report#fn1', 1, 9))).toEqual(['a-report#p3.a', 'a-report#fn1']);
      expect(await reader.neighbours('a-report#p9', 1, 1)).toEqual([]);
    });

    it('gives a document’s paragraphs and headings, null for one it does not have', async () => {
      const { paragraphs, headings } = makeReport();
      expect(await reader.outline('a-report')).toEqual({ paragraphs, headings });
      expect(await reader.outline('unknown')).toBeNull();
    });

    it('gives sentences with their vectors in the order of the ids', async () => {
      const found = await reader.sentences(['b-press#u1', 'unknown#p1', 'a-report#p2']);
      expect(found).toEqual([
        {
          paragraphId: 'b-press#u1',
          ordinal: 0,
          start: 0,
          end: 35,
          text: 'Parties recalled their commitments.',
          vector: Float32Array.of(1, 0, 0),
        },
        {
          paragraphId: 'a-report#p2',
          ordinal: 0,
          start: 0,
          end: 55,
          text: 'Document A/CONF.222/8 is about “carbon-neutral” growth.',
          vector: Float32Array.of(0.6, 0.8, 0),
        },
      ]);
      expect(await reader.sentences([])).toEqual([]);
    });

    it('lists documents by date, undated ones last', async () => {
      const [report, press, note] = [makeReport().document, makePressRelease().document, makeNote().document];
      expect(await reader.documents()).toEqual([report, press, note]);
      expect(await reader.documents({ years: [2012] })).toEqual([press]);
      expect(await reader.documents({})).toEqual([report, press, note]);
    });

    it('hands out everything it was given', async () => {
      const entries: IndexEntry[] = [];
      for await (const entry of reader.scan()) entries.push(entry);
      expect(entries).toEqual([makeReport(), makePressRelease(), makeNote()]);
    });

    it('says what it was made from', async () => {
      const manifest = await reader.describe();
      expect(manifest.counts).toEqual({ documents: 3, paragraphs: 8, chunks: 9, sentences: 8 });
      expect(manifest.corpusTitle).toBe('Corpus of the tests');
      expect(manifest.embeddingModel.dimension).toBe(3);
    });
  });
}
