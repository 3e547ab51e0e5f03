import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCurrentManifest } from '../../src/search-index/embedded/read-current-manifest.js';
import { makeNote, makePressRelease, makeReport } from './contract-corpus.js';
import { makeEmbeddedIndex, type EmbeddedIndexUnderTest } from './embedded-factory.js';
import { buildIndex, describeTestIndex } from './index-factory.js';
import { killAtOnce, startScript } from './start-script.js';

describe('builds of an embedded index', () => {
  let index: EmbeddedIndexUnderTest;
  const inFolder = (...names: string[]): string => path.join(index.folder, ...names);
  const generations = async (): Promise<string[]> => (await readdir(inFolder('generations'))).sort();
  beforeEach(async () => {
    index = await makeEmbeddedIndex();
  });
  afterEach(() => index.dispose());

  it('show nothing before they are published, and then everything', async () => {
    const writer = index.openWriter();
    await writer.begin('empty');
    await writer.put(makeReport());
    expect(existsSync(inFolder('current'))).toBe(false);
    await expect(index.openReader()).rejects.toMatchObject({ kind: 'index-missing' });
    const manifest = await writer.publish(describeTestIndex(3));
    expect(manifest.generation).toMatch(/^abababababab-[0-9a-f]{6}$/);
    expect(await readFile(inFolder('current'), 'utf8')).toBe(`${manifest.generation}\n`);
    expect(await generations()).toEqual([manifest.generation]);
    expect((await readdir(inFolder('generations', manifest.generation))).sort()).toEqual([
      'index.db',
      'manifest.json',
      'vectors.hnsw',
    ]);
    expect((await readdir(index.folder)).sort()).toEqual(['current', 'generations']);
    expect(await readCurrentManifest(index.folder)).toEqual(manifest);
  });

  it('keep the current generation and the one before it', async () => {
    const published: string[] = [];
    for (let build = 0; build < 3; build += 1) {
      const writer = index.openWriter();
      await writer.begin('empty');
      published.push((await writer.publish(describeTestIndex(3))).generation);
    }
    expect(await generations()).toEqual(published.slice(1).sort());
  });

  it('of the same documents make the same files, to the byte', async () => {
    const checksums: unknown[] = [];
    for (let build = 0; build < 2; build += 1) {
      await buildIndex(index, [makeReport(), makePressRelease(), makeNote()]);
      checksums.push((await readCurrentManifest(index.folder))?.checksums);
    }
    expect(checksums[0]).toEqual(checksums[1]);
  });

  it('that died free the lock, and what they left is swept away', async () => {
    await buildIndex(index, [makeNote()]);
    const [published = ''] = await generations();
    const builder = await startScript('build-for-ever.script.ts', index.folder, 'stop-half-way');
    await expect(index.openWriter().begin('empty')).rejects.toMatchObject({
      kind: 'locked',
      details: { pid: builder.process.pid },
    });
    await killAtOnce(builder.process);
    expect(await generations()).toHaveLength(2);
    await writeFile(inFolder('current.0badcafe.tmp'), 'half');
    await mkdir(inFolder('generations', '.building-older'));
    const writer = index.openWriter();
    await writer.begin('current');
    expect(existsSync(inFolder('current.0badcafe.tmp'))).toBe(false);
    await writer.abandon();
    expect(await generations()).toEqual([published]);
    expect(await (await index.openReader()).documents()).toEqual([makeNote().document]);
  });

  it('killed at any moment leave an index that opens and can be built anew', async () => {
    for (const wait of [0, 40, 150]) {
      const builder = await startScript('build-for-ever.script.ts', index.folder, 'publish');
      await new Promise((resolve) => setTimeout(resolve, wait));
      await killAtOnce(builder.process);
      const reader = await index.openReader();
      expect(await reader.documents()).toEqual([makeReport().document]);
      await reader.close();
    }
    await buildIndex(index, [makeNote()]);
    expect(await generations()).toHaveLength(2);
  });

  it('can be begun from the current generation only when there is one', async () => {
    await expect(index.openWriter().begin('current')).rejects.toMatchObject({ kind: 'index-missing' });
    await expect(index.openWriter().put(makeNote())).rejects.toMatchObject({ kind: 'unavailable' });
    await buildIndex(index, []);
  });
});
