import { constants } from 'node:fs';
import { copyFile, mkdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Config } from '../../src/config/parse-config.js';
import { buildIndex } from '../../src/pipeline/build-index.js';

const kept = join(import.meta.dirname, '../../node_modules/.cache/rapporteur/embeddings.db');

/**
 * Builds an index with the vectors that an earlier test computed, as far as they are of the same texts and model: the
 * builder's own cache sees to that. The first test to come computes them, which takes several seconds of two cores.
 */
export async function buildWithKnownVectors(config: Config): Promise<void> {
  const own = join(config.indexFolder, 'embeddings.db');
  await mkdir(config.indexFolder, { recursive: true });
  // The first test has none to begin with.
  await copyFile(kept, own, constants.COPYFILE_EXCL).catch(() => undefined);
  const { embedded } = await buildIndex({ config });
  if (embedded === 0) return;
  await mkdir(dirname(kept), { recursive: true });
  // Whole or not at all, as seen by other tests.
  const draft = `${kept}.${process.pid}`;
  await copyFile(own, draft);
  await rename(draft, kept);
}
