import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseConfig, type Config } from '../../src/config/parse-config.js';
import { buildIndex } from '../../src/pipeline/build-index.js';

/** A configuration whose index and conversations live in a folder of their own. */
export interface TemporaryIndex {
  config: Config;
  folder: string;
  remove(): Promise<void>;
}

/** A new folder for an index of the seeds; nothing is built yet. */
export async function makeTemporaryIndex(settings: Record<string, string> = {}): Promise<TemporaryIndex> {
  const folder = await mkdtemp(join(tmpdir(), 'rapporteur-'));
  const config = parseConfig({
    INDEX_DIR: join(folder, 'index'),
    DATA_DIR: join(folder, 'data'),
    RATE_LIMIT: '0',
    LOG_LEVEL: 'silent',
    EMBEDDING_PROCESSES: '2',
    ...settings,
  });
  return { config, folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** The seeds indexed with the real model in a folder of their own. */
export async function buildTemporaryIndex(settings: Record<string, string> = {}): Promise<TemporaryIndex> {
  const temporary = await makeTemporaryIndex(settings);
  await buildIndex({ config: temporary.config });
  return temporary;
}
