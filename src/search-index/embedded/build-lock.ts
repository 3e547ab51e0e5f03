import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { z } from 'zod';
import { AppError } from '../../contracts/errors.js';
import { hasErrorCode } from './has-error-code.js';

/** A file that is not whole yet, or a takeover, counts for this long, in milliseconds. */
const settlingTime = 10_000;

const holderSchema = z.object({
  pid: z.number().int().positive(),
  host: z.string(),
  /** When the process was started, in clock ticks since the machine was; tells a reused pid apart. Null off Linux. */
  started: z.string().nullable(),
});
type Holder = z.infer<typeof holderSchema>;

/**
 * Takes the lock that keeps two builds apart: a file made in one step, with the holder's pid. One whose process is
 * gone is taken over. @returns a function that gives the lock back. @throws AppError locked naming the holder.
 */
export function acquireBuildLock(file: string): () => void {
  if (!create(file)) {
    takeOver(file);
  }
  return () => {
    rmSync(file, { force: true });
  };
}

/** Only one process at a time may remove a stale lock, else it might remove the lock of the one that was faster. */
function takeOver(file: string): void {
  const guard = `${file}.takeover`;
  if (!create(guard)) {
    if (isRecent(guard)) throw locked(file);
    rmSync(guard, { force: true });
    if (!create(guard)) throw locked(file);
  }
  try {
    if (isHeld(file)) throw locked(file);
    rmSync(file, { force: true });
    if (!create(file)) throw locked(file);
  } finally {
    rmSync(guard, { force: true });
  }
}

function create(file: string): boolean {
  const holder: Holder = { pid: process.pid, host: hostname(), started: startOf(process.pid) };
  try {
    writeFileSync(file, JSON.stringify(holder), { flag: 'wx' });
    return true;
  } catch (error) {
    if (hasErrorCode(error, 'EEXIST')) return false;
    throw error;
  }
}

function isHeld(file: string): boolean {
  const holder = readHolder(file);
  if (holder === null) return isRecent(file);
  if (holder.host !== hostname()) return true;
  return isRunning(holder.pid) && startOf(holder.pid) === holder.started;
}

function readHolder(file: string): Holder | null {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

function isRecent(file: string): boolean {
  const found = statSync(file, { throwIfNoEntry: false });
  return found !== undefined && Date.now() - found.mtimeMs < settlingTime;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasErrorCode(error, 'EPERM');
  }
}

/** Field 22 of /proc/<pid>/stat; the name in field 2 may hold spaces and brackets. */
function startOf(pid: number): string | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

function locked(file: string): AppError {
  const holder = readHolder(file);
  const by = holder === null ? 'another process' : `process ${holder.pid} on ${holder.host}`;
  return new AppError({
    step: 'search-index',
    kind: 'locked',
    message: `Another build of the index is running: ${by}.`,
    remedy: `Wait until it has ended; if it no longer runs, delete ${file}.`,
    ...(holder === null ? {} : { details: { pid: holder.pid, host: holder.host } }),
  });
}
