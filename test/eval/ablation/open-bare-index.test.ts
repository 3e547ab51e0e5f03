import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBareIndex } from '../../../eval/ablation/open-bare-index.js';
import type { Embedder } from '../../../src/contracts/embedding.js';
import type { IndexEntry } from '../../../src/contracts/search-index.js';
import { manifest } from '../../support/fake-assistant.js';
import { FakeEmbedder, fakeModel } from '../../support/fake-embedder.js';
import { makeChunk, makeEntry } from '../../support/make-paragraph.js';

const parent = await mkdtemp(join(tmpdir(), 'bare-index-'));
afterAll(() => rm(parent, { recursive: true, force: true }));

const context = 'Mitigation';
const leadIn = 'The group decided to:';

/** A paragraph under a heading, one without, and an item; their chunks as the program makes them. */
async function makeReport(embedder: Embedder): Promise<IndexEntry> {
  const entry = makeEntry({ id: 'report' }, [
    { text: 'Parties recalled budgets.', headingPath: [context] },
    { text: leadIn },
    { text: 'Adopt rules. Meet again.', key: 'p2.a', kind: 'item', parentId: 'report#p2' },
  ]);
  const [first, second, item] = entry.paragraphs;
  if (first === undefined || second === undefined || item === undefined) throw new Error('three paragraphs');
  const chunks = [
    { ...makeChunk(first), text: `${context}\n${first.text}` },
    makeChunk(second),
    { ...makeChunk(item), text: `${leadIn}\nAdopt rules.`, end: 13 },
    { ...makeChunk(item, 1), text: `${leadIn}\nMeet again.`, start: 13 },
  ];
  const vectors = await embedder.embedPassages(chunks.map(({ text }) => text));
  const embedded = chunks.map((chunk, at) => ({ item: chunk, vector: vectors[at] ?? new Float32Array() }));
  return { ...entry, chunks: embedded };
}

function makeIndex(entry: IndexEntry) {
  return {
    describe: () => Promise.resolve({ ...manifest, embeddingModel: fakeModel }),
    // eslint-disable-next-line @typescript-eslint/require-await
    scan: async function* () {
      yield entry;
    },
  };
}

describe('openBareIndex', () => {
  let entry: IndexEntry;
  beforeAll(async () => {
    entry = await makeReport(new FakeEmbedder());
  });

  it('finds paragraphs by their own text alone, by words and by vectors, and takes itself away', async () => {
    const embedder = new FakeEmbedder();
    const { index, remove } = await openBareIndex({ index: makeIndex(entry), embedder, parent });
    // A chunk that had no context is not embedded again.
    expect(embedder.passages).toEqual(['Parties recalled budgets.', 'Adopt rules.', 'Meet again.']);
    const words = async (...terms: string[]) =>
      (await index.searchLexical(terms, 9)).map(({ paragraphId }) => paragraphId);
    expect([await words('mitigation'), await words('budgets'), await words('group')]).toEqual([
      [],
      ['report#p1'],
      ['report#p2'],
    ]);
    const nearest = async (text: string) => {
      const [hit] = await index.searchDense(await embedder.embedQuestion(text), 1);
      return [hit?.paragraphId, hit?.score.toFixed(3)];
    };
    expect([
      await nearest('Parties recalled budgets.'),
      await nearest(leadIn),
      await nearest('Adopt rules.'),
      await nearest('Meet again.'),
    ]).toEqual([
      ['report#p1', '1.000'],
      ['report#p2', '1.000'],
      ['report#p2.a', '1.000'],
      ['report#p2.a', '1.000'],
    ]);
    expect(await readdir(parent)).toHaveLength(1);
    await remove();
    expect(await readdir(parent)).toEqual([]);
  });

  it('leaves nothing behind where it cannot be made', async () => {
    const embedder = { embedPassages: () => Promise.reject(new Error('no model')) };
    await expect(openBareIndex({ index: makeIndex(entry), embedder, parent })).rejects.toThrow('no model');
    expect(await readdir(parent)).toEqual([]);
  });
});
