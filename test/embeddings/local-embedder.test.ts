import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { LocalEmbedder } from '../../src/embeddings/local-embedder.js';
import { startWorker } from '../../src/embeddings/start-worker.js';

const model = 'bge-small-en-v1.5-q8';
const texts = Array.from(
  { length: 24 },
  (_, index) => `Paragraph ${index} speaks of ${'crime and law '.repeat(index)}.`,
);

function dot(a: Float32Array | undefined, b: Float32Array | undefined): number {
  return (a ?? new Float32Array()).reduce((sum, value, index) => sum + value * (b?.[index] ?? 0), 0);
}

describe('LocalEmbedder', { timeout: 60_000 }, () => {
  let embedder: LocalEmbedder;
  let vectors: Float32Array[];

  beforeAll(async () => {
    embedder = await LocalEmbedder.start({ model, processes: 2 });
    vectors = await embedder.embedPassages(texts);
  });

  afterAll(async () => {
    await embedder.close();
  });

  it('describes the model that comes with the program', () => {
    expect(embedder.model).toEqual({
      name: 'bge-small-en-v1.5-q8',
      digest: '3e0735ed260c4c7b4a80ce67e2250e54d976b0563ceb9b6139cf209053f7e8e9',
      dimension: 384,
      maxTokens: 512,
      pooling: 'cls',
      queryPrefix: 'Represent this sentence for searching relevant passages: ',
    });
  });

  it('makes unit vectors of 384 numbers', () => {
    expect(vectors.map((vector) => vector.length)).toEqual(texts.map(() => 384));
    for (const vector of vectors) expect(dot(vector, vector)).toBeCloseTo(1, 5);
  });

  it('puts related sentences nearer than unrelated ones', async () => {
    const [crime, related, unrelated] = await embedder.embedPassages([
      'Criminals use the Internet to steal identities.',
      'Cybercrime includes identity theft.',
      'The recipe calls for two eggs and butter.',
    ]);
    expect(dot(crime, related)).toBeGreaterThan(dot(crime, unrelated) + 0.2);
  });

  it('gives a text the same vector to the bit alone, among others and in another process', async () => {
    const alone = await LocalEmbedder.start({ model, processes: 1 });
    for (const [index, text] of texts.entries()) {
      expect(await alone.embedPassages([text])).toEqual([vectors[index]]);
    }
    await alone.close();
    const same = await embedder.embedPassages(texts.map(() => texts[5] ?? ''));
    expect(same).toEqual(texts.map(() => vectors[5]));
  });

  it('puts the prefix before questions and not before passages', async () => {
    const [prefixed] = await embedder.embedPassages([`${embedder.model.queryPrefix}What is crime?`]);
    const question = await embedder.embedQuestion('What is crime?');
    expect(question).toEqual(prefixed);
    expect(question).not.toEqual((await embedder.embedPassages(['What is crime?']))[0]);
  });

  it('counts tokens with the special ones', async () => {
    const counts = await embedder.countTokens([
      '',
      'crime',
      ...Array.from({ length: 100 }, () => 'two words'),
    ]);
    expect(counts).toEqual([2, 3, ...Array.from({ length: 100 }, () => 4)]);
  });

  it('refuses a passage that is too long and cuts a question', async () => {
    const long = 'crime '.repeat(600);
    await expect(embedder.embedPassages(['short', long])).rejects.toMatchObject({
      step: 'embeddings',
      kind: 'too-large',
      details: { tokens: 602 },
    });
    expect(await embedder.embedQuestion(long)).toHaveLength(384);
  });

  it('tells how many passages are made', async () => {
    const told: number[] = [];
    await embedder.embedPassages(['a', 'b', 'c'], (count) => told.push(count));
    expect(told).toEqual([1, 2, 3]);
  });

  it('answers a question while passages are embedded', async () => {
    let made = 0;
    const work = embedder.embedPassages([...texts, ...texts, ...texts], (count) => (made = count));
    await embedder.embedQuestion('What is crime?');
    expect(made).toBeLessThan(texts.length);
    await work;
  });

  it('rejects a question that was withdrawn', async () => {
    const controller = new AbortController();
    const answer = embedder.embedQuestion('What is crime?', controller.signal);
    controller.abort();
    await expect(answer).rejects.toMatchObject({ step: 'embeddings', kind: 'cancelled' });
  });

  it('survives a process killed in mid-work', async () => {
    const [victim = 0] = embedder.processIds;
    const work = embedder.embedPassages(texts, (count) => {
      if (count === 3) process.kill(victim, 'SIGKILL');
    });
    expect(await work).toEqual(vectors);
    expect(embedder.processIds).toHaveLength(2);
    expect(embedder.processIds).not.toContain(victim);
  });

  it('replaces a process that hangs', async () => {
    const notices: string[] = [];
    const hasty = await LocalEmbedder.start({
      ...{ model, processes: 1, inputTimeout: 3000 },
      onNotice: (text) => notices.push(text),
    });
    process.kill(hasty.processIds[0] ?? 0, 'SIGSTOP');
    expect(await hasty.embedPassages(texts.slice(0, 2))).toEqual(vectors.slice(0, 2));
    expect(notices).toEqual([
      'a process that embeds ended unasked: was ended by SIGKILL (it was not done with a text in 3 s)',
    ]);
    await hasty.close();
  });

  it('finishes what was asked when it is closed', async () => {
    const other = await LocalEmbedder.start({ model, processes: 1 });
    const work = other.embedPassages(texts.slice(0, 3));
    const question = other.embedQuestion('What is crime?');
    await question;
    await Promise.all([other.close(), work.catch(() => undefined)]);
    expect(other.processIds).toEqual([]);
    expect(await work).toEqual(vectors.slice(0, 3));
    await expect(other.embedQuestion('late')).rejects.toMatchObject({ kind: 'unavailable' });
  });

  it('ends a process with code 0 after the work it has', async () => {
    const answered: string[] = [];
    const reason = await new Promise((resolve) => {
      const folder = fileURLToPath(new URL(`../../models/${model}`, import.meta.url));
      const worker = startWorker(
        { folder, dtype: 'q8', pooling: 'cls' },
        { ready: () => undefined, answer: (answer) => answered.push(answer.kind), ended: resolve },
      );
      worker.send({ kind: 'passage', id: 0, text: 'crime' });
      worker.send({ kind: 'passage', id: 1, text: 'law' });
      worker.send({ kind: 'end' });
    });
    expect([reason, answered]).toEqual(['ended with code 0', ['vector', 'vector']]);
  });

  it('ends the processes when their parent is killed', async () => {
    const file = fileURLToPath(new URL('./parent-process.ts', import.meta.url));
    const parent = fork(file, { execArgv: ['--import', 'tsx'] });
    const [[child = 0]] = z
      .tuple([z.array(z.number())])
      .rest(z.unknown())
      .parse(await once(parent, 'message'));
    expect(process.kill(child, 0)).toBe(true);
    parent.kill('SIGKILL');
    await vi.waitFor(
      () => {
        expect(() => process.kill(child, 0)).toThrow('ESRCH');
      },
      { timeout: 10_000 },
    );
  });
});
