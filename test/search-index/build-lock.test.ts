import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acquireBuildLock } from '../../src/search-index/embedded/build-lock.js';

describe('the build lock', () => {
  let folder: string;
  let lock: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'rapporteur-lock-'));
    lock = path.join(folder, 'build.lock');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
  const held = { step: 'search-index', kind: 'locked' };
  const makeOld = (file: string): void => {
    utimesSync(file, 1_000, 1_000);
  };
  const acquire = (): (() => void) => acquireBuildLock(lock);

  it('keeps others out until it is given back, and names who holds it', () => {
    const release = acquire();
    expect(acquire).toThrow(
      expect.objectContaining({ ...held, details: { pid: process.pid, host: hostname() } }),
    );
    expect(acquire).toThrow(`process ${process.pid} on ${hostname()}`);
    release();
    expect(existsSync(lock)).toBe(false);
    acquire()();
  });

  it('is taken over from a process that is gone, or whose number another process has now', () => {
    const gone = { pid: 2 ** 22 + 1, host: hostname(), started: '5' };
    const reused = { pid: process.pid, host: hostname(), started: '5' };
    for (const holder of [gone, reused]) {
      writeFileSync(lock, JSON.stringify(holder));
      const release = acquire();
      expect(readFileSync(lock, 'utf8')).toContain(`"pid":${process.pid}`);
      expect(readFileSync(lock, 'utf8')).not.toContain('"5"');
      release();
    }
    expect(existsSync(`${lock}.takeover`)).toBe(false);
  });

  it('is not taken from a process of another machine', () => {
    writeFileSync(lock, JSON.stringify({ pid: 1, host: 'elsewhere', started: '5' }));
    expect(acquire).toThrow(expect.objectContaining({ ...held, details: { pid: 1, host: 'elsewhere' } }));
  });

  it('counts while it is half written, and no longer', () => {
    writeFileSync(lock, '');
    expect(acquire).toThrow(expect.objectContaining(held));
    makeOld(lock);
    acquire()();
  });

  it('is taken over by one process at a time', () => {
    writeFileSync(lock, JSON.stringify({ pid: 2 ** 22 + 1, host: hostname(), started: '5' }));
    writeFileSync(`${lock}.takeover`, '');
    expect(acquire).toThrow(expect.objectContaining(held));
    makeOld(`${lock}.takeover`);
    acquire()();
  });
});
