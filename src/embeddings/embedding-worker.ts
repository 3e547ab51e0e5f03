/**
 * A process that embeds: one model, one session of one thread, one text at a time. Started by start-worker.ts with its
 * setup as first argument. It ends with code 0 when asked to, or when its parent is gone, never in mid-inference.
 */
import { loadTextModel, TextTooLong, type TextModel } from './text-model.js';
import {
  workerRequestSchema,
  workerSetupSchema,
  type WorkerAnswer,
  type WorkerRequest,
} from './worker-messages.js';

type Work = Exclude<WorkerRequest, { kind: 'end' }>;

const questions: Work[] = [];
const others: Work[] = [];
let ending = false;
let wake: () => void = () => undefined;

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function send(message: object): void {
  // The parent may be gone; "disconnect" ends us then.
  if (process.connected) process.send?.(message, () => undefined);
}

async function answer(model: TextModel, work: Work): Promise<WorkerAnswer> {
  const { id } = work;
  try {
    if (work.kind === 'count')
      return { kind: 'counts', id, counts: work.texts.map((text) => model.countTokens(text)) };
    return { kind: 'vector', id, vector: await model.embed(work.text, work.kind === 'question') };
  } catch (error) {
    if (error instanceof TextTooLong) return { kind: 'too-long', id, tokens: error.tokens };
    return { kind: 'failed', id, message: describe(error) };
  }
}

/** Inference holds the thread: between two texts the messages that came meanwhile are let in. */
function letMessagesIn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

async function workUntilEnd(model: TextModel): Promise<void> {
  for (;;) {
    await letMessagesIn();
    const work = process.connected ? (questions.shift() ?? others.shift()) : undefined;
    if (work !== undefined) send(await answer(model, work));
    else if (ending || !process.connected) return;
    else await new Promise<void>((resolve) => (wake = resolve));
  }
}

process.on('message', (message) => {
  const request = workerRequestSchema.parse(message);
  if (request.kind === 'end') ending = true;
  else (request.kind === 'question' ? questions : others).push(request);
  wake();
});
process.on('disconnect', () => {
  wake();
});
// A key press reaches the whole process group; the parent decides when we end.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);

try {
  const model = await loadTextModel(workerSetupSchema.parse(JSON.parse(process.argv[2] ?? '')));
  send({ kind: 'ready', dimension: model.dimension, maxTokens: model.maxTokens });
  await workUntilEnd(model);
  await model.dispose();
} catch (error) {
  send({ kind: 'load-failed', message: describe(error) });
  process.exitCode = 1;
}
if (process.connected) process.disconnect();
