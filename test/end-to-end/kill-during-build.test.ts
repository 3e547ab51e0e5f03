import { spawn, type ChildProcess } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chunkerVersion } from '../../src/chunks/chunker-version.js';
import { parserVersion } from '../../src/paragraphs/parser-version.js';
import { buildIndex } from '../../src/pipeline/build-index.js';
import { openEmbeddedIndex } from '../../src/search-index/embedded/open-embedded-index.js';
import { readCurrentManifest } from '../../src/search-index/embedded/read-current-manifest.js';
import { buildTemporaryIndex, type TemporaryIndex } from '../support/seeds-index.js';

const kills = 20;
let temporary: TemporaryIndex;

beforeAll(async () => {
  temporary = await buildTemporaryIndex();
});
afterAll(() => temporary.remove());

function startBuild(): ChildProcess {
  const script = join(import.meta.dirname, '../support/build-index-process.ts');
  return spawn(process.execPath, ['--import', 'tsx', script], {
    env: {
      ...process.env,
      INDEX_DIR: temporary.config.indexFolder,
      DATA_DIR: temporary.config.dataFolder,
      EMBEDDING_PROCESSES: '2',
    },
    stdio: 'ignore',
  });
}

function waitForExit(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else
      child.once('exit', () => {
        resolve();
      });
  });
}

/** Ends a build after a share of the time that a whole one takes. */
async function killAfter(milliseconds: number): Promise<void> {
  const child = startBuild();
  const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
  await waitForExit(child);
  clearTimeout(timer);
}

async function searchCurrent(): Promise<string[]> {
  const manifest = await readCurrentManifest(temporary.config.indexFolder);
  if (manifest === null) throw new Error('no index');
  const index = await openEmbeddedIndex({
    indexDir: temporary.config.indexFolder,
    expected: { embeddingModel: manifest.embeddingModel, chunkerVersion, parserVersion },
  });
  const hits = await index.searchLexical(['piracy'], 5);
  await index.close();
  return hits.map((hit) => hit.paragraphId);
}

/** A small linear congruential generator, so that the moments differ and a failure can be repeated. */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

it('serves the old index whenever a build is killed, builds again, and leaves nothing behind', async () => {
  const expected = await searchCurrent();
  expect(expected.length).toBeGreaterThan(0);
  const before = performance.now();
  await waitForExit(startBuild());
  const whole = performance.now() - before;
  const random = makeRandom(20);
  for (let kill = 0; kill < kills; kill += 1) {
    await killAfter(random() * whole * 1.05);
    expect(await searchCurrent()).toEqual(expected);
  }
  const report = await buildIndex({ config: temporary.config, force: true });
  expect(report.status).toBe('built');
  expect(await searchCurrent()).toEqual(expected);
  const generations = await readdir(join(temporary.config.indexFolder, 'generations'));
  expect(generations).toContain(report.manifest.generation);
  expect(generations.length).toBeLessThanOrEqual(2);
  const left = await readdir(temporary.config.indexFolder);
  expect(left.filter((name) => !/^(?:generations|current|embeddings\.db(?:-shm|-wal)?)$/.test(name))).toEqual(
    [],
  );
}, 300_000);
