import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { JobRunner } from '../../../src/briefings/jobs/job-runner.js';
import { JobStore } from '../../../src/briefings/jobs/job-store.js';
import type { Briefing, BriefingJob, BriefingProgress } from '../../../src/contracts/briefing.js';
import { AppError } from '../../../src/contracts/errors.js';
import { briefing, job } from '../../support/fake-assistant.js';
import { silentLog } from '../../support/silent-log.js';

/** A briefing that is being written, and is finished by the test. */
interface Writing {
  topic: string;
  signal: AbortSignal;
  onProgress: (progress: BriefingProgress) => void;
  finish: (briefing: Briefing) => void;
  fail: (error: Error) => void;
}

let root: string;
let store: JobStore;
let runner: JobRunner;
let writings: Writing[];
let made: number;
let clock: number;
let logged: string[];
/** Whether the disk is full, so that nothing can be changed in the store. */
let isFull: boolean;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'runner-'));
  made = 0;
  logged = [];
  isFull = false;
  clock = Date.parse('2026-11-22T10:00:00.000Z');
  openRunner();
});

afterEach(() => {
  store.close();
  rmSync(root, { recursive: true });
});

function openRunner(): void {
  writings = [];
  store = new JobStore({ file: join(root, 'briefings.db'), limit: 200 });
  const update = store.update.bind(store);
  store.update = (changed) => {
    if (isFull) throw new Error('database or disk is full');
    update(changed);
  };
  runner = new JobRunner({
    store,
    log: { ...silentLog, error: (_facts, message) => void logged.push(message) },
    now: () => new Date(clock),
    createId: () => `b${String((made += 1))}`,
    write: (request, { signal, onProgress }) =>
      new Promise((finish, fail) => {
        writings.push({ topic: request.topic ?? '', signal, onProgress, finish, fail });
        signal.addEventListener('abort', () => {
          fail(new Error('aborted'));
        });
      }),
  });
}

/** Lets everything that is ready run. */
async function settle(): Promise<void> {
  for (let n = 0; n < 5; n += 1) {
    await new Promise<void>((resolve) => {
      setImmediate(resolve);
    });
  }
}

/** Stops the program, and starts another on the same file. */
async function restart(): Promise<void> {
  await runner.close();
  store.close();
  openRunner();
  runner.takeUp();
  await settle();
}

/** Kills the program: nothing more of it is stored; and starts another on the same file. */
async function killAndRestart(): Promise<void> {
  store.close();
  openRunner();
  runner.takeUp();
  await settle();
}

const statuses = (...ids: string[]) => ids.map((id) => runner.find(id).status);

describe('job runner', () => {
  it('writes one after another in the order they were asked for', async () => {
    for (const topic of ['a', 'b', 'c']) runner.start({ topic });
    await settle();
    expect(statuses('b1', 'b2', 'b3')).toEqual(['running', 'queued', 'queued']);
    writings[0]?.finish(briefing);
    await settle();
    expect(statuses('b1', 'b2', 'b3')).toEqual(['done', 'running', 'queued']);
    writings[1]?.finish(briefing);
    await settle();
    expect(writings.map(({ topic }) => topic)).toEqual(['a', 'b', 'c']);
    expect(runner.find('b1').briefing).toEqual(briefing);
  });

  it('tells watchers of every change until they leave', async () => {
    const seen: BriefingJob[] = [];
    const started = runner.start({ topic: 'a' });
    expect(started).toEqual({ ...job, id: 'b1', request: { topic: 'a' } });
    const unwatch = runner.watch('b1', (changed) => void seen.push(changed));
    await settle();
    clock += 1000;
    const progress = { stage: 'sections', done: 1, total: 2, section: 'Law' } as const;
    writings[0]?.onProgress(progress);
    writings[0]?.finish(briefing);
    await settle();
    const later = '2026-11-22T10:00:01.000Z';
    expect(seen).toEqual([
      { ...started, status: 'running' },
      { ...started, status: 'running', progress, updatedAt: later },
      { ...started, status: 'done', briefing, updatedAt: later },
    ]);
    unwatch();
    runner.remove('b1');
    expect(seen).toHaveLength(3);
  });

  it('says why one failed, of an unexpected error no more than that, and goes on with the next', async () => {
    for (const topic of ['a', 'b', 'c']) runner.start({ topic });
    await settle();
    writings[0]?.fail(
      new AppError({
        step: 'briefings',
        kind: 'not-found',
        message: 'No such answer.',
        remedy: 'Pick another.',
      }),
    );
    await settle();
    writings[1]?.fail(new Error('password=hunter2'));
    await settle();
    expect(runner.find('b1')).toMatchObject({
      status: 'failed',
      error: { message: 'No such answer.', remedy: 'Pick another.' },
    });
    expect(runner.find('b2').error?.message).toBe(
      'Something went wrong while the briefing was being written. It has been logged.',
    );
    expect(statuses('b3')).toEqual(['running']);
  });

  it('cancels one that runs and one that waits, and leaves one that is done', async () => {
    for (const topic of ['a', 'b', 'c']) runner.start({ topic });
    await settle();
    expect(runner.cancel('b1').status).toBe('cancelled');
    expect(runner.cancel('b2').status).toBe('cancelled');
    expect(writings[0]?.signal.aborted).toBe(true);
    await settle();
    expect(writings.map(({ topic }) => topic)).toEqual(['a', 'c']);
    writings[1]?.finish(briefing);
    await settle();
    expect(runner.cancel('b3').status).toBe('done');
    expect(statuses('b1', 'b2', 'b3')).toEqual(['cancelled', 'cancelled', 'done']);
  });

  it('begins nothing that was cancelled in the same breath', async () => {
    runner.start({ topic: 'a' });
    runner.cancel('b1');
    runner.start({ topic: 'b' });
    runner.remove('b2');
    await settle();
    expect(writings).toEqual([]);
    expect(statuses('b1')).toEqual(['cancelled']);
    expect(() => runner.find('b2')).toThrow(AppError);
  });

  it('stops one that is removed while it runs, and never finds it again', async () => {
    runner.start({ topic: 'a' });
    await settle();
    runner.remove('b1');
    expect(writings[0]?.signal.aborted).toBe(true);
    await settle();
    expect(() => runner.find('b1')).toThrow('no such briefing');
    expect(() => runner.watch('b1', () => undefined)).toThrow('no such briefing');
  });

  it('takes no more than 20 that wait', async () => {
    runner.start({ topic: 'running' });
    await settle();
    for (let n = 0; n < 20; n += 1) runner.start({ topic: 'waiting' });
    expect(() => runner.start({ topic: 'one too many' })).toThrow(
      '20 briefings are waiting to be written; no more are taken.',
    );
  });

  it('begins what was running again after a kill, before what waited, and counts it', async () => {
    runner.start({ topic: 'a' });
    runner.start({ topic: 'b' });
    await settle();
    writings[0]?.onProgress({ stage: 'sections', done: 1, total: 2 });
    await killAndRestart();
    expect(writings.map(({ topic }) => topic)).toEqual(['a']);
    expect(runner.find('b1')).toEqual({
      ...job,
      id: 'b1',
      request: { topic: 'a' },
      status: 'running',
      restarts: 1,
    });
    expect(runner.find('b2')).toEqual({ ...job, id: 'b2', request: { topic: 'b' } });
    writings[0]?.finish(briefing);
    await settle();
    expect(statuses('b1', 'b2')).toEqual(['done', 'running']);
  });

  it('gives up one that was begun again three times, saying so, and goes on with the next', async () => {
    runner.start({ topic: 'a' });
    runner.start({ topic: 'b' });
    await settle();
    for (let n = 0; n < 3; n += 1) await killAndRestart();
    expect(runner.find('b1')).toMatchObject({ status: 'running', restarts: 3 });
    // Stopping it is no crash.
    await restart();
    expect(runner.find('b1')).toMatchObject({ status: 'running', restarts: 3 });
    await killAndRestart();
    expect(runner.find('b1')).toMatchObject({
      status: 'failed',
      restarts: 3,
      error: {
        message:
          'The server broke off 4 times while this briefing was being written; it was not begun again.',
        remedy: 'Ask for it again.',
      },
    });
    expect(writings.map(({ topic }) => topic)).toEqual(['b']);
  });

  it('puts what is running back when it is closed, uncounted, and begins nothing more', async () => {
    runner.start({ topic: 'a' });
    runner.start({ topic: 'b' });
    await settle();
    writings[0]?.onProgress({ stage: 'sections', done: 1, total: 2 });
    await runner.close();
    expect(writings[0]?.signal.aborted).toBe(true);
    expect(writings).toHaveLength(1);
    expect([store.find('b1'), store.find('b2')]).toEqual([
      { ...job, id: 'b1', request: { topic: 'a' } },
      { ...job, id: 'b2', request: { topic: 'b' } },
    ]);
  });

  it('leaves what was cancelled or removed as it is when it is closed at once', async () => {
    for (const topic of ['a', 'b']) {
      runner.start({ topic });
      await settle();
      if (topic === 'a') runner.cancel('b1');
      else runner.remove('b2');
    }
    await runner.close();
    expect(statuses('b1')).toEqual(['cancelled']);
    expect(() => runner.find('b2')).toThrow('no such briefing');
  });

  it.each([
    ['done', { finish: true }],
    ['failed', { finish: false }],
  ] as const)(
    'tells that one is %s also when that cannot be stored, and logs it',
    async (status, { finish }) => {
      const seen: string[] = [];
      runner.start({ topic: 'a' });
      runner.start({ topic: 'b' });
      await settle();
      runner.watch('b1', (changed) => void seen.push(changed.status));
      isFull = true;
      writings[0]?.onProgress({ stage: 'sections', done: 1, total: 2 });
      if (finish) writings[0]?.finish(briefing);
      else writings[0]?.fail(new Error('no'));
      await settle();
      expect(seen).toEqual(['running', status]);
      expect(runner.find('b1').briefing).toEqual(finish ? briefing : undefined);
      expect(store.find('b1').status).toBe('running');
      expect(statuses('b1', 'b2')).toEqual([status, 'running']);
      expect(logged.filter((message) => message === 'change of a briefing not stored')).toHaveLength(3);
      // There is room again: what had ended is stored before the program ends.
      isFull = false;
      await restart();
      expect(statuses('b1', 'b2')).toEqual([status, 'running']);
    },
  );

  it('stops one that is cancelled while nothing can be stored', async () => {
    runner.start({ topic: 'a' });
    await settle();
    isFull = true;
    expect(runner.cancel('b1').status).toBe('cancelled');
    expect(writings[0]?.signal.aborted).toBe(true);
    expect(statuses('b1')).toEqual(['cancelled']);
  });
});
