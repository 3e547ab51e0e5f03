import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '../../src/contracts/errors.js';
import { buildIndex } from '../../src/pipeline/build-index.js';
import { EmbeddedIndexWriter } from '../../src/search-index/embedded/embedded-index-writer.js';
import { readCurrentManifest } from '../../src/search-index/embedded/read-current-manifest.js';
import { makeTemporaryIndex, type TemporaryIndex } from '../support/seeds-index.js';

let temporary: TemporaryIndex;

beforeAll(async () => {
  temporary = await makeTemporaryIndex();
  const seeds = join(temporary.folder, 'seeds');
  await mkdir(seeds);
  await writeFile(
    join(seeds, 'note.txt'),
    'Note on piracy\n\n1. Piracy is rising.\n2. Ships were lost in 2012.\n',
  );
  temporary.config.seedsFolder = seeds;
});
afterAll(() => temporary.remove());

describe('buildIndex', () => {
  it('builds, does nothing when nothing changed, and embeds only what is new', async () => {
    const first = await buildIndex({ config: temporary.config });
    expect(first).toMatchObject({ status: 'built', reused: 0, failures: [] });
    expect(first.embedded).toBeGreaterThan(0);
    const second = await buildIndex({ config: temporary.config });
    expect(second).toMatchObject({ status: 'unchanged', embedded: 0, manifest: first.manifest });
    await writeFile(join(temporary.config.seedsFolder, 'more.txt'), 'Note on cod\n\n1. Cod is rare.\n');
    const third = await buildIndex({ config: temporary.config });
    expect(third.status).toBe('built');
    expect(third.reused).toBe(first.embedded);
    expect(third.manifest.counts.documents).toBe(2);
  });

  it('indexes the rest and names a file that is not text', async () => {
    await writeFile(join(temporary.config.seedsFolder, 'broken.txt'), Buffer.from([0xff, 0xfe, 0x00, 0xd8]));
    const report = await buildIndex({ config: temporary.config, force: true });
    expect(report.manifest.counts.documents).toBe(2);
    expect(report.failures.map((failure) => failure.message)).toEqual([
      expect.stringContaining('broken.txt'),
    ]);
  });

  it('builds a damaged index again although the corpus is the same', async () => {
    const before = await readCurrentManifest(temporary.config.indexFolder);
    const file = join(temporary.config.indexFolder, 'generations', before?.generation ?? '', 'index.db');
    const bytes = await readFile(file);
    await writeFile(file, bytes.subarray(0, bytes.length / 2));
    const report = await buildIndex({ config: temporary.config });
    expect(report.status).toBe('built');
    expect(report.manifest.counts).toEqual(before?.counts);
  });

  it('refuses while another build runs, and says which', async () => {
    const other = new EmbeddedIndexWriter(temporary.config.indexFolder);
    await other.begin('empty');
    await expect(buildIndex({ config: temporary.config, force: true })).rejects.toMatchObject({
      kind: 'locked',
    });
    await other.abandon();
  });

  it('leaves the current index as it was when it is aborted', async () => {
    const before = await readCurrentManifest(temporary.config.indexFolder);
    const stop = new AbortController();
    const work = buildIndex({
      config: temporary.config,
      force: true,
      signal: stop.signal,
      onProgress: () => {
        stop.abort();
      },
    });
    await expect(work).rejects.toMatchObject({ kind: 'cancelled' });
    expect(await readCurrentManifest(temporary.config.indexFolder)).toEqual(before);
  });

  it('says what to do when there is nothing to index', async () => {
    const empty = join(temporary.folder, 'empty');
    await mkdir(empty);
    const config = { ...temporary.config, seedsFolder: empty };
    const failure: unknown = await buildIndex({ config }).catch((error: unknown) => error);
    expect(failure).toMatchObject({ kind: 'invalid-input' });
    expect(failure instanceof AppError ? failure.remedy : '').toContain('SEEDS_DIR');
  });
});
