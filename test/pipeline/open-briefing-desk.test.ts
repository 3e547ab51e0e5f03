import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../src/contracts/errors.js';
import { openBriefingDesk, type OpenBriefingDesk } from '../../src/pipeline/open-briefing-desk.js';
import { defer } from '../api/deferred.js';
import { briefing } from '../support/fake-assistant.js';
import { silentLog } from '../support/silent-log.js';

let root: string;
let desks: OpenBriefingDesk[];
let warned: string[];
let clock: number;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'desk-'));
  desks = [];
  warned = [];
  clock = 0;
});

afterEach(async () => {
  for (const desk of desks) await desk.close();
  rmSync(root, { recursive: true });
});

function open(write: () => Promise<typeof briefing> = () => Promise.resolve(briefing)): OpenBriefingDesk {
  const desk = openBriefingDesk({
    file: join(root, 'briefings.db'),
    log: { ...silentLog, warn: (facts) => void warned.push(String(facts['problem'])) },
    today: () => new Date('2026-11-22T10:00:00.000Z'),
    now: () => clock,
    check: ({ filters }) => {
      if (filters !== undefined)
        throw new AppError({ step: 'pipeline', kind: 'invalid-input', message: 'No such document.' });
    },
    write,
    proposeOutline: ({ topic }) => Promise.resolve({ topic, sections: [] }),
    render: ({ title }, format, { publicUrl }) =>
      Promise.resolve({
        body: Buffer.from(`${title} ${publicUrl ?? ''}`),
        contentType: 'text/plain',
        fileName: `a.${format}`,
      }),
  });
  desks.push(desk);
  return desk;
}

/** The job once it has ended. */
function ended(desk: OpenBriefingDesk, id: string): Promise<string> {
  return new Promise((resolve) => {
    desk.watch(id, ({ status }) => {
      if (status !== 'queued' && status !== 'running') resolve(status);
    });
  });
}

describe('briefing desk', () => {
  it('leaves the file of jobs alone until a job is asked for', async () => {
    const desk = open();
    expect(await desk.write({ topic: 'a' })).toEqual(briefing);
    expect(await desk.proposeOutline({ topic: 'a' })).toEqual({ topic: 'a', sections: [] });
    expect(existsSync(join(root, 'briefings.db'))).toBe(false);
    desk.start({ topic: 'a' });
    expect(existsSync(join(root, 'briefings.db'))).toBe(true);
  });

  it('makes a file of a briefing that is done, and says why not of one that is not', async () => {
    const written = defer<typeof briefing>();
    const desk = open(() => written.promise);
    const { id } = desk.start({ topic: 'a' });
    await expect(desk.render(id, 'md', null)).rejects.toMatchObject({ kind: 'unavailable' });
    const end = ended(desk, id);
    written.resolve(briefing);
    expect(await end).toBe('done');
    const { body, fileName } = await desk.render(id, 'md', 'https://docs.example.org');
    expect([Buffer.from(body).toString(), fileName]).toEqual(['Two things https://docs.example.org', 'a.md']);
  });

  it('has no file of one that was cancelled, or never was', async () => {
    const desk = open();
    const { id } = desk.start({ topic: 'a' });
    desk.cancel(id);
    await expect(desk.render(id, 'md', null)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(desk.render('none', 'md', null)).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('refuses what can never be met before it is a job', () => {
    const desk = open();
    expect(() => desk.start({ topic: 'a', filters: { documentIds: ['none'] } })).toThrow('No such document.');
    expect(existsSync(join(root, 'briefings.db'))).toBe(false);
  });

  it('leaves jobs to the program that has them, and takes them up when that is gone', async () => {
    const never = defer<typeof briefing>();
    const first = open(() => never.promise);
    const { id } = first.start({ topic: 'a' });
    const second = open();
    second.takeUp();
    expect(warned).toEqual([`Another program has the briefings in ${join(root, 'briefings.db')}.`]);
    expect(() => second.find(id)).toThrow(AppError);
    never.resolve(briefing);
    await first.close();
    clock += 2000;
    second.takeUp();
    expect(['queued', 'done']).toContain(second.find(id).status);
  });

  it('remembers for two seconds that another program has the jobs, without looking again', async () => {
    const first = open();
    const { id } = first.start({ topic: 'a' });
    await ended(first, id);
    clock = 5000;
    const second = open();
    expect(() => second.find(id)).toThrow('Another program has the briefings');
    await first.close();
    desks.shift();
    clock = 6999;
    expect(() => second.find(id)).toThrow('Another program has the briefings');
    clock = 7000;
    expect(second.find(id).status).toBe('done');
  });

  it('goes on with the jobs it can read, and lets one that it cannot be removed', async () => {
    const never = defer<typeof briefing>();
    const first = open(() => never.promise);
    const [running, damaged, last] = ['a', 'b', 'c'].map((topic) => first.start({ topic }).id);
    if (running === undefined || damaged === undefined || last === undefined) throw new Error('no job');
    never.resolve(briefing);
    await first.close();
    desks.shift();
    const database = new Database(join(root, 'briefings.db'));
    database.prepare("UPDATE jobs SET job = json_set(job, '$.request.later', 1) WHERE id = ?").run(damaged);
    database.close();
    const second = open();
    second.takeUp();
    expect(await ended(second, last)).toBe('done');
    expect(second.find(running).status).toBe('done');
    expect(() => second.find(damaged)).toThrow('The briefing as stored cannot be read');
    second.remove(damaged);
    expect(() => second.find(damaged)).toThrow('There is no such briefing');
    expect(warned).toEqual([]);
  });

  it('opens the jobs again where it could not take them up', async () => {
    const first = open();
    const { id } = first.start({ topic: 'a' });
    await ended(first, id);
    await first.close();
    desks.shift();
    const rename = (from: string, to: string): void => {
      const database = new Database(join(root, 'briefings.db'));
      database.exec(`ALTER TABLE jobs RENAME COLUMN ${from} TO ${to}`);
      database.close();
    };
    rename('briefing', 'gone');
    const second = open();
    expect(() => second.find(id)).toThrow('no such column');
    rename('gone', 'briefing');
    expect(second.find(id).status).toBe('done');
  });
});
