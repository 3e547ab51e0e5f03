import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { indexManifestSchema, type IndexManifest } from '../../src/contracts/search-index.js';
import { EmbeddedIndexReader } from '../../src/search-index/embedded/embedded-index-reader.js';
import { readCurrentManifest } from '../../src/search-index/embedded/read-current-manifest.js';
import { ReadingProcess } from '../../src/search-index/embedded/reading-process.js';
import { makeReport } from './contract-corpus.js';
import { makeEmbeddedIndex, type EmbeddedIndexUnderTest } from './embedded-factory.js';
import { buildIndex } from './index-factory.js';
import { killAtOnce, startScript } from './start-script.js';

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** Whether the system has taken a stop signal in; sending it returns before that. */
const isStopped = (pid: number): boolean =>
  /^\d+ \(.*\) [Tt]/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));

describe('the index process', () => {
  let index: EmbeddedIndexUnderTest;
  let manifest: IndexManifest;
  const opened: ReadingProcess[] = [];
  const open = (): { reader: EmbeddedIndexReader; process: ReadingProcess } => {
    const folder = path.join(index.folder, 'generations', manifest.generation);
    const { checksums } = manifest;
    const process = new ReadingProcess({
      database: path.join(folder, 'index.db'),
      graph: path.join(folder, 'vectors.hnsw'),
      checksums: { database: checksums['index.db'] ?? '', graph: checksums['vectors.hnsw'] ?? '' },
      dimension: 3,
      lexicalWeights: { context: 0.4, body: 1 },
      denseScan: { chunks: 2_000, share: 0.1 },
    });
    opened.push(process);
    return { reader: new EmbeddedIndexReader(manifest, process), process };
  };
  const pidOf = async (process: ReadingProcess): Promise<number> => (await process.start()).processId ?? 0;

  beforeAll(async () => {
    index = await makeEmbeddedIndex();
    await buildIndex(index, [makeReport()]);
    manifest = indexManifestSchema.parse(await readCurrentManifest(index.folder));
  });
  afterEach(async () => {
    for (const each of opened.splice(0)) await each.close();
  });
  afterAll(() => index.dispose());

  it('is started anew by the next call when it was killed', async () => {
    const { reader, process: reading } = open();
    const before = await reader.searchLexical(['budget'], 5);
    const pid = await pidOf(reading);
    process.kill(pid, 'SIGKILL');
    await vi.waitFor(() => {
      expect(isRunning(pid)).toBe(false);
    });
    expect(await reader.searchLexical(['budget'], 5)).toEqual(before);
    expect(await pidOf(reading)).not.toBe(pid);
  });

  it('fails the calls that wait when it dies, and answers the next ones', async () => {
    const { reader, process: reading } = open();
    const pid = await pidOf(reading);
    process.kill(pid, 'SIGSTOP');
    await vi.waitUntil(() => isStopped(pid));
    const waiting = [reader.searchLexical(['budget'], 5), reader.documents(), reader.locate('p1')];
    const settled = Promise.allSettled(waiting);
    process.kill(pid, 'SIGKILL');
    for (const result of await settled) {
      expect(result).toMatchObject({
        status: 'rejected',
        reason: { kind: 'unavailable', step: 'search-index' },
      });
    }
    expect(await reader.documents()).toHaveLength(1);
  });

  it('finishes the calls already made before it closes, and takes none after', async () => {
    const { reader, process: reading } = open();
    const pid = await pidOf(reading);
    const waiting = Array.from({ length: 200 }, () => reader.searchLexical(['budget'], 5));
    const closed = reader.close();
    expect((await Promise.all(waiting)).every((hits) => hits.length === 1)).toBe(true);
    await closed;
    expect(isRunning(pid)).toBe(false);
    await expect(reader.documents()).rejects.toMatchObject({ kind: 'unavailable' });
    await reader.close();
  });

  it('answers calls made at once each with its own reply', async () => {
    const { reader } = open();
    const ids = makeReport().paragraphs.map(({ id }) => id);
    const found = await Promise.all(ids.map((id) => reader.neighbours(id, 0, 0)));
    expect(found.map(([paragraph]) => paragraph?.id)).toEqual(ids);
  });

  it('refuses a filter of the wrong shape and goes on', async () => {
    const { reader } = open();
    await expect(reader.searchLexical(['budget'], 5, { kinds: [] })).rejects.toMatchObject({
      kind: 'invalid-input',
    });
    expect(await reader.searchLexical(['budget'], 5)).toHaveLength(1);
  });

  it('ends with its parent', async () => {
    const parent = await startScript('hold-index-process.script.ts');
    const pid = Number(parent.message);
    expect(isRunning(pid)).toBe(true);
    await killAtOnce(parent.process);
    await vi.waitFor(
      () => {
        expect(isRunning(pid)).toBe(false);
      },
      { timeout: 5_000 },
    );
  });
});
