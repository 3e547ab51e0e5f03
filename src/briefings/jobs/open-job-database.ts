import { chmodSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '../../contracts/errors.js';

/** Raised when the layout of the tables changes; a file of another layout is refused. */
const layoutVersion = 1;

const layout = `
  CREATE TABLE IF NOT EXISTS jobs (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    status TEXT NOT NULL,
    job TEXT NOT NULL,
    briefing TEXT
  ) STRICT;
  CREATE INDEX IF NOT EXISTS jobs_by_status ON jobs (status);
`;

/**
 * Opens the file of briefings, for its owner alone. It is held by one program at a time until it is closed, or the
 * program ends in whatever way, so that no job is written twice.
 * @throws AppError locked while another program holds it; unavailable, with a remedy, when it cannot be used.
 */
export function openJobDatabase(path: string): Database.Database {
  let database: Database.Database | undefined;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    // Waiting would hold up everything else the program does, and who holds the file holds it for long.
    database = new Database(path, { timeout: 0 });
    prepare(database, path);
    chmodSync(path, 0o600);
    return database;
  } catch (cause) {
    database?.close();
    if (cause instanceof AppError) throw cause;
    throw describeFailure(path, cause);
  }
}

function prepare(database: Database.Database, path: string): void {
  // Set before the first access, which then takes the lock and keeps it.
  database.pragma('locking_mode = EXCLUSIVE');
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = NORMAL');
  database
    .transaction(() => {
      const version = Number(database.pragma('user_version', { simple: true }));
      if (version > layoutVersion) throw damaged(path, `it has layout ${version}, not ${layoutVersion}`);
      database.exec(layout);
      database.pragma(`user_version = ${layoutVersion}`);
    })
    .immediate();
  if (database.pragma('quick_check(1)', { simple: true }) !== 'ok')
    throw damaged(path, 'its pages are damaged');
}

function describeFailure(path: string, cause: unknown): AppError {
  const code = cause instanceof Database.SqliteError ? cause.code : '';
  if (/^SQLITE_(?:BUSY|LOCKED)/u.test(code)) return heldElsewhere(path, cause);
  const message = cause instanceof Error ? cause.message : 'it is not a database';
  const isUnusable = /^SQLITE_(?:CANTOPEN|READONLY|PERM|FULL|IOERR)/u.test(code) || isSystemError(cause);
  return isUnusable ? notUsable(path, message, cause) : damaged(path, message, cause);
}

function isSystemError(cause: unknown): boolean {
  return cause instanceof Error && !(cause instanceof Database.SqliteError) && 'syscall' in cause;
}

function heldElsewhere(path: string, cause: unknown): AppError {
  return new AppError({
    step: 'briefings',
    kind: 'locked',
    message: `Another program has the briefings in ${path}.`,
    remedy: 'Use that one, or stop it, or set DATA_DIR to another folder.',
    cause,
  });
}

function notUsable(path: string, what: string, cause: unknown): AppError {
  return new AppError({
    step: 'briefings',
    kind: 'unavailable',
    message: `The briefings in ${path} cannot be opened: ${what}.`,
    remedy: 'See that DATA_DIR and the file may be written and that there is room.',
    cause,
  });
}

function damaged(path: string, what: string, cause?: unknown): AppError {
  return new AppError({
    step: 'briefings',
    kind: 'unavailable',
    message: `The briefings in ${path} cannot be read: ${what}.`,
    remedy: `Move ${path} (and its -wal file) to another place and ask again; briefings made before are lost, nothing else is.`,
    cause,
  });
}
