/**
 * How long an answer takes over HTTP, one client, against the bare embedding of the same questions in the same run, and
 * what each stage takes. Every question is distinct and asked in both ways, in turn, so that noise falls on both.
 * Prints; asserts nothing.
 *
 *   npx tsx eval/bench/ask.ts [rounds]
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { z } from 'zod';
import { createApp } from '../../src/api/create-app.js';
import { parseConfig } from '../../src/config/parse-config.js';
import { answerSchema } from '../../src/contracts/answer.js';
import { createAssistant } from '../../src/pipeline/create-assistant.js';
import { openEmbedder } from '../../src/pipeline/open-embedder.js';

const rounds = Number(process.argv[2] ?? 3);
const questionSchema = z.object({ question: z.string(), turns: z.array(z.string()).default([]) });

const questions = readFileSync(join(import.meta.dirname, '../questions/dev.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => questionSchema.parse(JSON.parse(line)))
  .filter((entry) => entry.turns.length === 0)
  .map((entry) => entry.question);

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

const dataFolder = mkdtempSync(join(tmpdir(), 'rapporteur-ask-'));
const config = parseConfig({ ...process.env, DATA_DIR: dataFolder, RATE_LIMIT: '0', LOG_LEVEL: 'silent' });
const log = pino({ level: 'silent' });
const openedAt = performance.now();
const assistant = await createAssistant({ config, log });
console.log(
  `ready ${(performance.now() - openedAt).toFixed(0)} ms after opening (index, model, conversations)`,
);
const bare = await openEmbedder(config, console.error);
const server = createApp({ assistant: () => assistant, config, log }).listen(0, '127.0.0.1');
await new Promise((resolve) => server.once('listening', resolve));
const { port } = z.custom<AddressInfo>((value) => typeof value === 'object').parse(server.address());

const embedding: number[] = [];
const http: number[] = [];
const stages: Record<string, number[]> = {};
for (let round = -1; round < rounds; round += 1) {
  for (const question of questions) {
    const first = performance.now();
    await bare.embedQuestion(question);
    const second = performance.now();
    const response = await fetch(`http://127.0.0.1:${port}/api/chat`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ question }),
    });
    const answer = answerSchema.parse(await response.json());
    const third = performance.now();
    // The first round warms up both.
    if (round < 0) continue;
    embedding.push(second - first);
    http.push(third - second);
    for (const [stage, milliseconds] of Object.entries(answer.provenance.timings))
      (stages[stage] ??= []).push(milliseconds);
  }
}
const show = (values: readonly number[]): string =>
  `p50 ${quantile(values, 0.5).toFixed(1)} ms, p95 ${quantile(values, 0.95).toFixed(1)} ms`;
console.log(`${questions.length} questions, ${rounds} rounds`);
console.log(`bare embedding  ${show(embedding)}`);
console.log(`answer by HTTP  ${show(http)}`);
console.log(`ratio of p50    ${(quantile(http, 0.5) / quantile(embedding, 0.5)).toFixed(2)}`);
for (const [stage, values] of Object.entries(stages)) console.log(`  ${stage.padEnd(12)} ${show(values)}`);
server.close();
await Promise.all([assistant.close(), bare.close()]);
rmSync(dataFolder, { recursive: true });
