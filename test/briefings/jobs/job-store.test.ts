import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { JobStore } from '../../../src/briefings/jobs/job-store.js';
import { openJobDatabase } from '../../../src/briefings/jobs/open-job-database.js';
import type { BriefingJob } from '../../../src/contracts/briefing.js';
import { AppError } from '../../../src/contracts/errors.js';
import { briefing, job } from '../../support/fake-assistant.js';

let root: string;
let file: string;
let opened: JobStore[];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'briefings-'));
  file = join(root, 'data', 'briefings.db');
  opened = [];
});

afterEach(() => {
  for (const store of opened) store.close();
  rmSync(root, { recursive: true });
});

function open(limit = 10): JobStore {
  const store = new JobStore({ file, limit });
  opened.push(store);
  return store;
}

function reopen(): JobStore {
  for (const store of opened) store.close();
  opened = [];
  return open();
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

/** Ids and statuses of what has not ended, and what was said of those that cannot be read. */
function unfinishedOf(store: JobStore): { jobs: string[][]; problems: string[] } {
  const problems: string[] = [];
  const jobs = store.unfinished(({ message }) => void problems.push(message));
  return { jobs: jobs.map(({ id, status }) => [id, status]), problems };
}

const done: BriefingJob = { ...job, status: 'done', briefing };

describe('job store', () => {
  it('gives a job back as it was last, with its briefing, also after a restart', () => {
    const store = open();
    store.add(job);
    expect(store.find('briefing-1')).toEqual(job);
    store.update(done);
    expect(store.find('briefing-1')).toEqual(done);
    expect(reopen().find('briefing-1')).toEqual(done);
  });

  it('lists what has not ended in the order it was asked for', () => {
    const store = open();
    for (const id of ['b', 'a', 'c', 'd']) store.add({ ...job, id });
    store.update({ ...job, id: 'a', status: 'running' });
    store.update({ ...done, id: 'c' });
    expect(unfinishedOf(store)).toEqual({
      jobs: [
        ['b', 'queued'],
        ['a', 'running'],
        ['d', 'queued'],
      ],
      problems: [],
    });
  });

  it('lets the oldest that have ended make room, and never one that has not', () => {
    const store = open(2);
    store.add({ ...job, id: 'waiting' });
    for (const id of ['first', 'second', 'third']) store.add({ ...done, id });
    const kept = ['waiting', 'first', 'second', 'third'].filter((id) => {
      try {
        return store.find(id).id === id;
      } catch {
        return false;
      }
    });
    expect(kept).toEqual(['waiting', 'second', 'third']);
  });

  it('does not bring back a job that was removed', () => {
    const store = open();
    store.add(job);
    store.remove('briefing-1');
    store.update(done);
    expect(errorOf(() => store.find('briefing-1'))).toMatchObject({ step: 'briefings', kind: 'not-found' });
    expect(
      errorOf(() => {
        store.remove('briefing-1');
      }).kind,
    ).toBe('not-found');
  });

  it('is open in one program at a time', () => {
    const first = open();
    const error = errorOf(() => open());
    expect([error.kind, error.message]).toEqual(['locked', `Another program has the briefings in ${file}.`]);
    first.close();
    expect(unfinishedOf(open())).toEqual({ jobs: [], problems: [] });
  });

  it('does not wait for another program to let the file go', () => {
    const database = openJobDatabase(file);
    expect(database.pragma('busy_timeout', { simple: true })).toBe(0);
    database.close();
  });

  it('lets only the owner into the folder and the file', () => {
    open();
    expect(statSync(join(root, 'data')).mode & 0o777).toBe(0o700);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('says what to do about a file that is no database, or of a later layout', () => {
    open().close();
    opened = [];
    const database = new Database(file);
    database.pragma('user_version = 99');
    database.close();
    expect(errorOf(() => open()).message).toContain('layout 99');
    writeFileSync(file, 'this is not a database, and long enough to be looked at'.repeat(40));
    const error = errorOf(() => open());
    expect([error.kind, error.remedy?.startsWith(`Move ${file}`)]).toEqual(['unavailable', true]);
  });

  it('says that the folder cannot be used where a file is in the way', () => {
    writeFileSync(join(root, 'data'), '');
    expect(errorOf(() => open()).remedy).toBe(
      'See that DATA_DIR and the file may be written and that there is room.',
    );
  });

  it('reads what has not ended row by row, and counts what it cannot read as failed', () => {
    let store = open();
    const ids = ['first', 'later', 'damaged', 'last'];
    for (const id of ids) store.add({ ...job, id, progress: { stage: 'sections', done: 0, total: 1 } });
    store.close();
    const database = new Database(file);
    const change = database.prepare('UPDATE jobs SET job = ? WHERE id = ?');
    change.run(JSON.stringify({ ...job, id: 'later', request: { topic: 'a', later: 1 } }), 'later');
    change.run('{', 'damaged');
    database.close();
    opened = [];
    store = open();
    const message = 'The briefing as stored cannot be read; its record is damaged or of another version.';
    expect(unfinishedOf(store)).toEqual({
      jobs: [
        ['first', 'queued'],
        ['last', 'queued'],
      ],
      problems: [message, message],
    });
    expect(unfinishedOf(store).problems).toEqual([]);
    const error = errorOf(() => store.find('later'));
    expect([error.kind, error.message, error.remedy]).toEqual([
      'unavailable',
      message,
      'Remove it, and ask for a new one.',
    ]);
    store.remove('damaged');
    expect(errorOf(() => store.find('damaged')).kind).toBe('not-found');
    store.close();
    opened = [];
    // A version that can read it finds it failed, and why.
    const after = new Database(file, { readonly: true });
    expect(after.prepare("SELECT status, job FROM jobs WHERE id = 'later'").get()).toEqual({
      status: 'failed',
      job: JSON.stringify({
        ...job,
        id: 'later',
        status: 'failed',
        request: { topic: 'a', later: 1 },
        error: { message, remedy: 'Remove it, and ask for a new one.' },
      }),
    });
    after.close();
  });

  it('says that a job cannot be read when its record is damaged', () => {
    const store = open();
    store.add(job);
    store.close();
    opened = [];
    const database = new Database(file);
    database.prepare("UPDATE jobs SET job = '{}'").run();
    database.close();
    expect(errorOf(() => open().find('briefing-1')).kind).toBe('unavailable');
  });
});
