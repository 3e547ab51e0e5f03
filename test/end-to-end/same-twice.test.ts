import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Answer } from '../../src/contracts/answer.js';
import { createAssistant } from '../../src/pipeline/create-assistant.js';
import { buildTemporaryIndex, type TemporaryIndex } from '../support/seeds-index.js';
import { silentLog } from '../support/silent-log.js';

const questions = [
  'How many passports had Australia cancelled?',
  'Compare what the 2012 and 2019 draft reports say about cybercrime.',
  'What did Chile say about corruption?',
  'List the recommendations of the working paper on terrorism.',
];
let builds: TemporaryIndex[];

beforeAll(async () => {
  builds = [await buildTemporaryIndex(), await buildTemporaryIndex({ EMBEDDING_PROCESSES: '1' })];
});
afterAll(() => Promise.all(builds.map((build) => build.remove())));

/** An answer without what may differ: ids and timings. */
function strip(answer: Answer): unknown {
  return { ...answer, id: '', conversationId: '', provenance: { ...answer.provenance, timings: {} } };
}

async function readVectors(build: TemporaryIndex): Promise<Buffer> {
  const generation = (await readFile(join(build.config.indexFolder, 'current'), 'utf8')).trim();
  return readFile(join(build.config.indexFolder, 'generations', generation, 'vectors.hnsw'));
}

it('gives the same vectors from two builds from nothing, whatever the number of processes', async () => {
  const [first, second] = await Promise.all(builds.map(readVectors));
  expect(first?.equals(second ?? Buffer.alloc(0))).toBe(true);
});

it('gives the same hits and answers, to the byte, from two builds and when asked twice', async () => {
  const texts: string[] = [];
  for (const build of builds) {
    const assistant = await createAssistant({ config: build.config, log: silentLog });
    for (let round = 0; round < 2; round += 1) {
      const answers = [];
      for (const question of questions) answers.push(strip(await assistant.ask({ question })));
      const hits = await assistant.search({ query: 'trafficking in cultural property', limit: 20 });
      texts.push(JSON.stringify({ answers, hits }));
    }
    await assistant.close();
  }
  expect(new Set(texts).size).toBe(1);
});
