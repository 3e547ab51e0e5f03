import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IndexEntry, IndexReader } from '../../src/contracts/search-index.js';
import { makeEntry } from '../support/make-paragraph.js';
import { makeNote, makePressRelease, makeReport } from './contract-corpus.js';
import { buildIndex, describeTestIndex, type IndexUnderTest } from './index-factory.js';

/** All that a reader can tell of an index, to compare two of them. */
async function readEverything(reader: IndexReader): Promise<unknown> {
  const entries: IndexEntry[] = [];
  for await (const entry of reader.scan()) entries.push(entry);
  return {
    entries,
    lexical: await reader.searchLexical(['commitments', 'adaptation', 'budget', 'mitigation', 'coast'], 50),
    dense: await reader.searchDense(Float32Array.of(0.5, 0.4, 0.3), 50),
    counts: await reader.vocabulary(['commitments', 'adaptation', 'budget', 'mitigation', 'coast']),
  };
}

/** Building, replacing, removing and publishing. */
export function describeWriting(make: () => Promise<IndexUnderTest>): void {
  describe('writing', () => {
    let index: IndexUnderTest;
    beforeEach(async () => {
      index = await make();
    });
    afterEach(() => index.dispose());

    it('replaces all of a document that is put again', async () => {
      await buildIndex(index, [makeReport(), makeNote()]);
      const writer = index.openWriter();
      await writer.begin('current');
      await writer.put(
        makeEntry({ id: 'a-report', kind: 'note' }, [{ text: 'Rewritten.', vectors: [[0, 1, 0]] }]),
      );
      const { counts } = await writer.publish(describeTestIndex(3));
      expect(counts).toEqual({ documents: 2, paragraphs: 2, chunks: 2, sentences: 2 });
      const reader = await index.openReader();
      expect(await reader.searchLexical(['commitments', 'budget', 'mitigation'], 10)).toEqual([]);
      expect((await reader.searchLexical(['rewritten'], 10)).map((hit) => hit.paragraphId)).toEqual([
        'a-report#p1',
      ]);
      const dense = await reader.searchDense(Float32Array.of(0, 1, 0), 10);
      expect(dense.map((hit) => hit.paragraphId)).toEqual(['a-report#p1', 'c-note#p1']);
      expect(await reader.paragraphs(['a-report#p2', 'a-report#fn1'])).toEqual([]);
      expect(await reader.documents({ kinds: ['report'] })).toEqual([]);
    });

    it('takes a removed document out of every leg and lookup', async () => {
      await buildIndex(index, [makeReport(), makePressRelease(), makeNote()]);
      const writer = index.openWriter();
      await writer.begin('current');
      await writer.remove('a-report');
      await writer.remove('never-there');
      await writer.publish(describeTestIndex(3));
      const reader = await index.openReader();
      const lexical = await reader.searchLexical(['commitments', 'budget', 'annex'], 10);
      expect(lexical.map((hit) => hit.paragraphId)).toEqual(['b-press#u1']);
      const dense = await reader.searchDense(Float32Array.of(1, 0, 0), 10);
      expect(dense.map((hit) => hit.paragraphId)).toEqual(['b-press#u1', 'b-press#annex-i.p3', 'c-note#p1']);
      expect(await reader.locate('p1')).toHaveLength(1);
      expect(await reader.outline('a-report')).toBeNull();
      expect(await reader.sentences(['a-report#p1'])).toEqual([]);
      expect(await reader.neighbours('a-report#p1', 1, 1)).toEqual([]);
      expect(await reader.vocabulary(['budget', 'commitments'])).toEqual([0, 1]);
      expect((await reader.documents()).map(({ id }) => id)).toEqual(['b-press', 'c-note']);
    });

    it('answers after an update exactly as after a build from nothing', async () => {
      await buildIndex(index, [
        makeReport(),
        makeEntry({ id: 'd-gone' }, [{ text: 'Budget. Commitments.' }]),
      ]);
      const writer = index.openWriter();
      await writer.begin('current');
      await writer.put(makeNote());
      await writer.remove('d-gone');
      await writer.put(makeReport());
      await writer.put(makePressRelease());
      await writer.publish(describeTestIndex(3));
      const updated = await readEverything(await index.openReader());
      await buildIndex(index, [makeReport(), makePressRelease(), makeNote()]);
      expect(updated).toEqual(await readEverything(await index.openReader()));
    });

    it('shows a reader its generation to the end, while others are published', async () => {
      await buildIndex(index, [makeReport()]);
      const reader = await index.openReader();
      const before = await readEverything(reader);
      const writer = index.openWriter();
      await writer.begin('current');
      await writer.put(makeNote());
      expect(await readEverything(reader)).toEqual(before);
      expect(await readEverything(await index.openReader())).toEqual(before);
      await writer.publish(describeTestIndex(3));
      expect(await readEverything(reader)).toEqual(before);
      expect(await (await index.openReader()).documents()).toHaveLength(2);
    });

    it('leaves the current generation as it is when a build is abandoned', async () => {
      await buildIndex(index, [makeReport()]);
      const writer = index.openWriter();
      await writer.begin('current');
      await writer.remove('a-report');
      await writer.abandon();
      await writer.abandon();
      expect(await (await index.openReader()).documents()).toHaveLength(1);
      await writer.begin('empty');
      await writer.abandon();
    });

    it('keeps a second builder out until the first has ended', async () => {
      const first = index.openWriter();
      await first.begin('empty');
      await expect(index.openWriter().begin('empty')).rejects.toMatchObject({ kind: 'locked' });
      await first.abandon();
      await buildIndex(index, [makeNote()]);
    });

    it('answers nothing from an index without documents', async () => {
      await buildIndex(index, []);
      const reader = await index.openReader();
      expect(await reader.searchLexical(['budget'], 10)).toEqual([]);
      expect(await reader.searchDense(Float32Array.of(1, 0, 0), 10)).toEqual([]);
      expect(await reader.vocabulary(['budget'])).toEqual([0]);
      expect(await reader.documents()).toEqual([]);
      expect(await reader.locate('p1')).toEqual([]);
    });

    it('refuses an entry that does not hang together and keeps what it had', async () => {
      const writer = index.openWriter();
      await writer.begin('empty');
      await writer.put(makeNote());
      const report = makeReport();
      const foreign = { ...makeNote(), chunks: report.chunks };
      const uneven = makeEntry({ id: 'd' }, [{ text: 'A.', vectors: [[1, 0, 0], [1, 0]] }]); // prettier-ignore
      const blank = makeEntry({ id: 'e' }, [{ text: 'A.', vectors: [[0, 0, 0]] }]);
      const repeated = { ...report, chunks: [...report.chunks, ...report.chunks] };
      const samePlace = makeEntry({ id: 'f' }, [{ text: 'A.' }, { text: 'B.', ordinal: 0 }]);
      const moved = { ...report, document: makeNote().document };
      for (const entry of [foreign, uneven, blank, repeated, samePlace, moved]) {
        await expect(writer.put(entry)).rejects.toMatchObject({
          step: 'search-index',
          kind: 'invalid-input',
        });
      }
      await writer.publish(describeTestIndex(3));
      expect(await readEverything(await index.openReader())).toMatchObject({ entries: [makeNote()] });
    });

    it('refuses to go on with a generation that another model or version made', async () => {
      await buildIndex(index, [makeNote()]);
      const writer = index.openWriter();
      await writer.begin('current');
      const description = describeTestIndex(3);
      const embeddingModel = { ...description.embeddingModel, digest: 'f'.repeat(64) };
      for (const other of [{ embeddingModel }, { parserVersion: 2 }, { chunkerVersion: 2 }]) {
        const publishing = writer.publish({ ...description, ...other });
        await expect(publishing).rejects.toMatchObject({ kind: 'index-incompatible' });
      }
      await writer.abandon();
    });

    it('refuses to publish vectors of another dimension than the model has', async () => {
      const writer = index.openWriter();
      await writer.begin('empty');
      await writer.put(makeNote());
      await expect(writer.publish(describeTestIndex(4))).rejects.toMatchObject({ kind: 'invalid-input' });
      await writer.abandon();
    });
  });
}
