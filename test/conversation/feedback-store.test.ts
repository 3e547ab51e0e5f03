import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../src/contracts/errors.js';
import { evaluationQuestionSchema } from '../../src/contracts/evaluation-question.js';
import { openFeedbackStore } from '../../src/conversation/feedback-store.js';
import { makeDraft } from './make-draft.js';

let root: string;
let file: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'feedback-'));
  file = join(root, 'data', 'questions', 'feedback.jsonl');
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

function readIds(): string[] {
  // A writer that sees another's line half written closes it off, which leaves an empty line.
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return lines.map((line) => evaluationQuestionSchema.parse(JSON.parse(line)).id);
}

function errorOf(action: () => unknown): AppError {
  try {
    action();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('feedback store', () => {
  it('makes nothing before the first draft, then a file for its owner alone', () => {
    const store = openFeedbackStore({ file });
    expect(existsSync(join(root, 'data'))).toBe(false);
    expect(store.keep(makeDraft())).toEqual({ id: 'feedback-1', status: 'kept' });
    expect(readFileSync(file, 'utf8')).toBe(`${JSON.stringify(makeDraft())}\n`);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(join(root, 'data', 'questions')).mode & 0o777).toBe(0o700);
  });

  it('keeps one draft of an id, the first, over a restart and beside another process’s store', () => {
    const first = openFeedbackStore({ file });
    const second = openFeedbackStore({ file });
    expect(first.keep(makeDraft({ note: 'first' })).status).toBe('kept');
    expect(first.keep(makeDraft({ note: 'again' }))).toEqual({ id: 'feedback-1', status: 'kept-before' });
    expect(second.keep(makeDraft({ note: 'again' })).status).toBe('kept-before');
    expect(second.keep(makeDraft({ id: 'feedback-2' })).status).toBe('kept');
    expect(first.keep(makeDraft({ id: 'feedback-2' })).status).toBe('kept-before');
    expect(readFileSync(file, 'utf8')).toBe(
      `${JSON.stringify(makeDraft({ note: 'first' }))}\n${JSON.stringify(makeDraft({ id: 'feedback-2' }))}\n`,
    );
  });

  it('begins a line of its own after one that was cut short', () => {
    const store = openFeedbackStore({ file });
    mkdirSync(join(root, 'data', 'questions'), { recursive: true });
    writeFileSync(file, '{"id":"feedback-1"}\n{"id":"feedb');
    expect(store.keep(makeDraft()).status).toBe('kept-before');
    expect(store.keep(makeDraft({ id: 'feedback-2' })).status).toBe('kept');
    expect(readFileSync(file, 'utf8')).toBe(
      `{"id":"feedback-1"}\n{"id":"feedb\n${JSON.stringify(makeDraft({ id: 'feedback-2' }))}\n`,
    );
    expect(store.keep(makeDraft({ id: 'feedback-2' })).status).toBe('kept-before');
  });

  it('begins anew when the file was moved away', () => {
    const store = openFeedbackStore({ file });
    expect([store.keep(makeDraft()).status, store.keep(makeDraft()).status]).toEqual(['kept', 'kept-before']);
    rmSync(file);
    expect(store.keep(makeDraft()).status).toBe('kept');
    expect(readIds()).toEqual(['feedback-1']);
  });

  it('refuses more drafts than its limit, and still knows those it has', () => {
    const store = openFeedbackStore({ file, limit: 2 });
    for (const id of ['a', 'b']) store.keep(makeDraft({ id }));
    const error = errorOf(() => store.keep(makeDraft({ id: 'c' })));
    expect([error.kind, error.message, error.remedy]).toEqual([
      'unavailable',
      'No more feedback can be kept: there are 2 drafts, or 20 MB of them.',
      'Whoever runs the program can move questions/feedback.jsonl out of DATA_DIR.',
    ]);
    expect(store.keep(makeDraft({ id: 'a' })).status).toBe('kept-before');
    expect(readIds()).toEqual(['a', 'b']);
  });

  it('fills its bytes to the last and takes none beyond', () => {
    // Two lines of the same length fill the file exactly; a third has no room.
    const length = Buffer.byteLength(`${JSON.stringify(makeDraft())}\n`);
    const store = openFeedbackStore({ file, maximumBytes: 2 * length });
    for (const id of ['feedback-1', 'feedback-2']) store.keep(makeDraft({ id }));
    expect(statSync(file).size).toBe(2 * length);
    expect(errorOf(() => store.keep(makeDraft({ id: 'feedback-3' }))).kind).toBe('unavailable');
    expect(statSync(file).size).toBe(2 * length);
    const tight = openFeedbackStore({ file, maximumBytes: 3 * length - 1 });
    expect(errorOf(() => tight.keep(makeDraft({ id: 'feedback-3' }))).kind).toBe('unavailable');
    expect(readIds()).toEqual(['feedback-1', 'feedback-2']);
  });

  it('names no path of the machine when the file cannot be written', () => {
    mkdirSync(file, { recursive: true });
    const error = errorOf(() => openFeedbackStore({ file }).keep(makeDraft()));
    expect([error.kind, error.message, error.remedy]).toEqual([
      'unavailable',
      'The feedback cannot be kept.',
      'Whoever runs the program can see that DATA_DIR may be written and that there is room.',
    ]);
  });

  it('loses and mixes no line when two processes write at once', async () => {
    const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
    const script = fileURLToPath(new URL('keep-feedback.script.ts', import.meta.url));
    const processes = ['a', 'b'].map((name) =>
      fork(script, [file, name, '300'], { execArgv: ['--import', loader] }),
    );
    await Promise.all(processes.map((process) => once(process, 'message')));
    const done = Promise.all(processes.map((process) => once(process, 'exit')));
    for (const process of processes) process.send('begin');
    expect(await done).toEqual([
      [0, null],
      [0, null],
    ]);
    const wanted = ['a', 'b'].flatMap((name) => Array.from({ length: 300 }, (_, at) => `${name}-${at}`));
    expect(readIds().toSorted()).toEqual(wanted.toSorted());
  });
});
