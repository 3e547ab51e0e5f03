import { describe, expect, it } from 'vitest';
import type { WorkerListener } from '../../src/embeddings/start-worker.js';
import type { WorkerRequest } from '../../src/embeddings/worker-messages.js';
import { WorkerPool } from '../../src/embeddings/worker-pool.js';

/** Workers and a clock that do only what a test says. */
function createBench(size: number) {
  const workers: { sent: WorkerRequest[]; killed: boolean; listener: WorkerListener }[] = [];
  const timers = new Set<() => void>();
  const notices: string[] = [];
  const pool = new WorkerPool({
    size,
    requestTimeout: 30_000,
    loadTimeout: 60_000,
    start: (listener) => {
      const worker = { sent: new Array<WorkerRequest>(), killed: false, listener };
      workers.push(worker);
      return {
        processId: workers.length,
        send: (request) => {
          worker.sent.push(request);
        },
        kill: () => {
          worker.killed = true;
          listener.ended('was ended by SIGKILL');
        },
      };
    },
    timer: (_milliseconds, action) => {
      timers.add(action);
      return () => {
        timers.delete(action);
      };
    },
    onNotice: (text) => notices.push(text),
  });
  const load = (number: number): void => {
    workers[number]?.listener.ready({ dimension: 2, maxTokens: 512 });
  };
  const reply = (number: number, text: string, value: number): void => {
    const request = workers[number]?.sent.find((sent) => 'text' in sent && sent.text === text);
    const id = request !== undefined && 'id' in request ? request.id : -1;
    workers[number]?.listener.answer({ kind: 'vector', id, vector: Float32Array.of(value) });
  };
  const textsOf = (number: number): string[] =>
    (workers[number]?.sent ?? []).map((request) => ('text' in request ? request.text : request.kind));
  return { pool, workers, timers, notices, load, reply, textsOf };
}

function passage(text: string) {
  return { kind: 'passage', text } as const;
}

function question(text: string) {
  return { kind: 'question', text } as const;
}

describe('WorkerPool', { timeout: 2000 }, () => {
  it('resolves the start when the first worker has loaded', async () => {
    const bench = createBench(2);
    const started = bench.pool.start();
    bench.load(1);
    expect(await started).toEqual({ dimension: 2, maxTokens: 512 });
  });

  it('gives each worker two passages at a time, and lets a question overtake those that wait', async () => {
    const bench = createBench(1);
    void bench.pool.start();
    bench.load(0);
    const first = bench.pool.run(passage('a'));
    void bench.pool.run(passage('b'));
    void bench.pool.run(passage('c'));
    void bench.pool.run(question('q'));
    expect(bench.textsOf(0)).toEqual(['a', 'b', 'q']);
    bench.reply(0, 'a', 7);
    expect(await first).toEqual({ kind: 'vector', id: 0, vector: Float32Array.of(7) });
    expect(bench.textsOf(0)).toEqual(['a', 'b', 'q']);
    bench.reply(0, 'q', 8);
    expect(bench.textsOf(0)).toEqual(['a', 'b', 'q', 'c']);
  });

  it('gives a request to the least busy worker', () => {
    const bench = createBench(2);
    void bench.pool.start();
    bench.load(0);
    bench.load(1);
    for (const text of ['a', 'b', 'c']) void bench.pool.run(passage(text));
    bench.reply(1, 'b', 1);
    void bench.pool.run(question('q'));
    expect([bench.textsOf(0), bench.textsOf(1)]).toEqual([
      ['a', 'c'],
      ['b', 'q'],
    ]);
  });

  it('starts a worker that died anew and tries its request once more', async () => {
    const bench = createBench(1);
    void bench.pool.start();
    bench.load(0);
    const answer = bench.pool.run(passage('a'));
    bench.workers[0]?.listener.ended('was ended by SIGKILL');
    bench.load(1);
    expect(bench.textsOf(1)).toEqual(['a']);
    bench.reply(1, 'a', 3);
    expect(await answer).toMatchObject({ vector: Float32Array.of(3) });
    expect(bench.notices).toEqual(['a process that embeds ended unasked: was ended by SIGKILL']);
  });

  it('fails a request whose worker died twice, and goes on with the next', async () => {
    const bench = createBench(2);
    void bench.pool.start();
    bench.load(0);
    bench.load(1);
    const poison = bench.pool.run(passage('poison'));
    bench.workers[0]?.listener.ended('ended with code 134');
    bench.workers[1]?.listener.ended('ended with code 134');
    await expect(poison).rejects.toMatchObject({
      name: 'AppError',
      step: 'embeddings',
      kind: 'unavailable',
      message:
        'A text could not be embedded: a process that embeds ended twice at the same text: ended with code 134.',
    });
    bench.load(2);
    const next = bench.pool.run(passage('good'));
    bench.reply(2, 'good', 5);
    expect(await next).toMatchObject({ vector: Float32Array.of(5) });
  });

  it('kills a worker that hangs and puts another in its place', async () => {
    const bench = createBench(1);
    void bench.pool.start();
    bench.load(0);
    const answer = bench.pool.run(passage('a'));
    const [timeout] = bench.timers;
    timeout?.();
    expect(bench.workers[0]?.killed).toBe(true);
    expect(bench.notices).toEqual([
      'a process that embeds ended unasked: was ended by SIGKILL (it was not done with a text in 30 s)',
    ]);
    bench.load(1);
    bench.reply(1, 'a', 1);
    expect(await answer).toMatchObject({ kind: 'vector' });
  });

  it('fails the start and what waits when no worker can load the model', async () => {
    const bench = createBench(2);
    const started = bench.pool.start();
    const answer = bench.pool.run(passage('a'));
    for (const worker of bench.workers) worker.listener.ended('ended with code 1: no such file');
    const error = {
      kind: 'unavailable',
      message: 'The embedding model could not be loaded: ended with code 1: no such file.',
    };
    await expect(started).rejects.toMatchObject(error);
    await expect(answer).rejects.toMatchObject(error);
    expect(bench.workers).toHaveLength(2);
  });

  it('starts the workers again for a request that comes after all were lost', async () => {
    const bench = createBench(1);
    void bench.pool.start();
    bench.load(0);
    bench.workers[0]?.listener.ended('ended with code 9');
    bench.workers[1]?.listener.ended('ended with code 9');
    expect(bench.workers).toHaveLength(2);
    const answer = bench.pool.run(passage('a'));
    bench.load(2);
    bench.reply(2, 'a', 1);
    expect(await answer).toMatchObject({ kind: 'vector' });
  });

  it('withdraws a question that waits, and drops the result of one at work', async () => {
    const bench = createBench(1);
    void bench.pool.start();
    const waiting = new AbortController();
    const answer = bench.pool.run(question('waits'), waiting.signal);
    waiting.abort();
    await expect(answer).rejects.toMatchObject({ kind: 'cancelled' });
    bench.load(0);
    expect(bench.textsOf(0)).toEqual([]);
    const working = new AbortController();
    const other = bench.pool.run(question('works'), working.signal);
    working.abort();
    await expect(other).rejects.toMatchObject({ kind: 'cancelled' });
    bench.reply(0, 'works', 1);
    await expect(bench.pool.run(question('late'), working.signal)).rejects.toMatchObject({
      kind: 'cancelled',
    });
  });

  it('finishes what was asked before it closes, and takes nothing new', async () => {
    const bench = createBench(1);
    void bench.pool.start();
    bench.load(0);
    const answer = bench.pool.run(passage('a'));
    const closed = bench.pool.close();
    await expect(bench.pool.run(passage('b'))).rejects.toMatchObject({ kind: 'unavailable' });
    expect(bench.textsOf(0)).toEqual(['a']);
    bench.reply(0, 'a', 1);
    expect(await answer).toMatchObject({ kind: 'vector' });
    expect(bench.textsOf(0)).toEqual(['a', 'end']);
    bench.workers[0]?.listener.ended('ended with code 0');
    await closed;
    expect(bench.notices).toEqual([]);
    expect(bench.timers.size).toBe(0);
  });
});
