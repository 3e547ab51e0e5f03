import { createHash } from 'node:crypto';
import { cp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { indexManifestSchema, type IndexManifest } from '../../src/contracts/search-index.js';
import { openEmbeddedIndex } from '../../src/search-index/embedded/open-embedded-index.js';
import { readCurrentManifest } from '../../src/search-index/embedded/read-current-manifest.js';
import { makeNote, makeReport } from './contract-corpus.js';
import { makeEmbeddedIndex, type EmbeddedIndexUnderTest } from './embedded-factory.js';
import { buildIndex, describeTestIndex } from './index-factory.js';

describe('an embedded index that cannot be used', () => {
  let index: EmbeddedIndexUnderTest;
  let pristine: EmbeddedIndexUnderTest;
  let manifest: IndexManifest;
  const file = (name: string): string => path.join(index.folder, 'generations', manifest.generation, name);
  const writeManifest = (changes: Record<string, unknown>): Promise<void> =>
    writeFile(file('manifest.json'), JSON.stringify({ ...manifest, ...changes }));

  beforeAll(async () => {
    pristine = await makeEmbeddedIndex();
    index = await makeEmbeddedIndex();
    await buildIndex(pristine, [makeReport()]);
    const written = await readCurrentManifest(pristine.folder);
    manifest = indexManifestSchema.parse(written);
  });
  beforeEach(async () => {
    await rm(index.folder, { recursive: true });
    await cp(pristine.folder, index.folder, { recursive: true });
  });
  afterAll(async () => {
    await index.dispose();
    await pristine.dispose();
  });

  const damages: Record<string, () => Promise<void>> = {
    'its database is cut off': () => truncate(file('index.db'), 20_000),
    'its database is gone': () => rm(file('index.db')),
    'its graph is cut off': () => truncate(file('vectors.hnsw'), 100),
    'its graph is empty': () => truncate(file('vectors.hnsw'), 0),
    'a bit of its graph is flipped': async () => {
      const bytes = await readFile(file('vectors.hnsw'));
      bytes.writeUInt8(bytes.readUInt8(200) ^ 1, 200);
      await writeFile(file('vectors.hnsw'), bytes);
    },
    'its manifest is no JSON': () => writeFile(file('manifest.json'), '{ "formatVersion": 1'),
    'its manifest lacks something': () => writeFile(file('manifest.json'), '{ "formatVersion": 1 }'),
    'its manifest is gone': () => rm(file('manifest.json')),
    'its manifest is of another generation': () => writeManifest({ generation: 'abababababab-000000' }),
    'its manifest has no checksums': () => writeManifest({ checksums: {} }),
    'current names a generation that is not there': () =>
      writeFile(path.join(index.folder, 'current'), 'abababababab-ffffff\n'),
    'current names a path': () => writeFile(path.join(index.folder, 'current'), '../../etc\n'),
    'current is empty': () => writeFile(path.join(index.folder, 'current'), ''),
  };
  for (const [damage, inflict] of Object.entries(damages)) {
    it(`says it is damaged when ${damage}, and tells a build that there is none`, async () => {
      await inflict();
      const opening = index.openReader();
      await expect(opening).rejects.toMatchObject({
        step: 'search-index',
        kind: 'index-damaged',
        remedy: 'Run `rapporteur index` to build it anew.',
      });
      await expect(opening).rejects.toThrow(/^The index is damaged: .+\.$/);
      expect(await readCurrentManifest(index.folder)).toBeNull();
    });
  }

  it('is mended by a build from nothing, and cannot be built upon', async () => {
    await truncate(file('index.db'), 20_000);
    await expect(index.openWriter().begin('current')).rejects.toMatchObject({ kind: 'index-damaged' });
    await writeFile(path.join(index.folder, 'current'), '');
    await buildIndex(index, [makeNote()]);
    expect(await (await index.openReader()).documents()).toEqual([makeNote().document]);
  });

  it('says so when a bad file has the right checksum: it ends no more than its own process', async () => {
    for (const name of ['vectors.hnsw', 'index.db']) {
      const bytes = (await readFile(file(name))).subarray(0, 150);
      await writeFile(file(name), bytes);
      const checksum = createHash('sha256').update(bytes).digest('hex');
      await writeManifest({ checksums: { ...manifest.checksums, [name]: checksum } });
      await expect(index.openReader()).rejects.toMatchObject({ kind: 'index-damaged' });
    }
  });

  it('is missing where nothing was built', async () => {
    const expected = describeTestIndex(3);
    const missing = openEmbeddedIndex({ indexDir: path.join(index.folder, 'nowhere'), expected });
    await expect(missing).rejects.toMatchObject({ kind: 'index-missing', remedy: 'Run `rapporteur index`.' });
    expect(await readCurrentManifest(path.join(index.folder, 'nowhere'))).toBeNull();
  });

  it('is incompatible with another model, parser, chunker or format, and says what differs', async () => {
    const expected = describeTestIndex(3);
    const { embeddingModel } = expected;
    const cases = [
      [
        { ...expected, embeddingModel: { ...embeddingModel, name: 'other' } },
        'model "made-by-hand", this program has "other"',
      ],
      [{ ...expected, embeddingModel: { ...embeddingModel, digest: 'f' } }, 'this program has "f"'],
      [
        { ...expected, embeddingModel: { ...embeddingModel, dimension: 4 } },
        'dimension 3, this program has 4',
      ],
      [{ ...expected, parserVersion: 2 }, 'parser version 1, this program has 2'],
      [{ ...expected, chunkerVersion: 7 }, 'chunker version 1, this program has 7'],
    ] as const;
    for (const [wanted, message] of cases) {
      const opening = openEmbeddedIndex({ indexDir: index.folder, expected: wanted });
      await expect(opening).rejects.toThrow(message);
      await expect(opening).rejects.toMatchObject({
        kind: 'index-incompatible',
        remedy: 'Run `rapporteur index` to build it anew.',
      });
    }
    await writeManifest({ formatVersion: 99 });
    await expect(index.openReader()).rejects.toMatchObject({ kind: 'index-incompatible' });
    expect(await readCurrentManifest(index.folder)).toBeNull();
  });
});
