import { chmodSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '../contracts/errors.js';

/** Raised when the layout of the tables changes; a file of another layout is refused. */
const layoutVersion = 1;

const layout = `
  CREATE TABLE IF NOT EXISTS conversations (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS conversations_by_update ON conversations (updated_at);
  CREATE TABLE IF NOT EXISTS turns (
    conversation_id TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    turn TEXT NOT NULL,
    PRIMARY KEY (conversation_id, position)
  ) STRICT;
`;

function damaged(path: string, what: string, cause?: unknown): AppError {
  return new AppError({
    step: 'conversation',
    kind: 'unavailable',
    message: `The conversations in ${path} cannot be read: ${what}.`,
    remedy: `Move ${path} (and its -wal and -shm files) to another place and start again; past conversations are lost, nothing else is.`,
    cause,
  });
}

/** The file is sound as far as is known, but another process holds it or it may not be written. */
const unusable = /^SQLITE_(?:BUSY|LOCKED|CANTOPEN|READONLY|PERM|FULL|IOERR)/u;

function notUsable(path: string, cause: Error): AppError {
  return new AppError({
    step: 'conversation',
    kind: 'unavailable',
    message: `The conversations in ${path} cannot be opened: ${cause.message}.`,
    remedy:
      'See that the file and its folder may be written, that there is room, and that no other program holds it.',
    cause,
  });
}

function makeFolder(directory: string): void {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new AppError({
      step: 'conversation',
      kind: 'unavailable',
      message: `The folder for conversations, ${directory}, cannot be created.`,
      remedy: 'Set DATA_DIR to a folder this program may write to.',
      cause,
    });
  }
}

function prepare(database: Database.Database, path: string): void {
  database.pragma('journal_mode = WAL');
  database.pragma('foreign_keys = ON');
  database.pragma('synchronous = NORMAL');
  const version = Number(database.pragma('user_version', { simple: true }));
  if (version !== 0 && version !== layoutVersion)
    throw damaged(path, `it has layout ${version}, not ${layoutVersion}`);
  if (database.pragma('quick_check(1)', { simple: true }) !== 'ok')
    throw damaged(path, 'its pages are damaged');
  database.exec(layout);
  database.pragma(`user_version = ${layoutVersion}`);
}

/**
 * Opens the file of conversations in a folder only its owner may enter; both are made where they are missing.
 * @throws AppError unavailable, with a remedy, for a folder that cannot be made and a file that is damaged.
 */
export function openConversationDatabase(path: string): Database.Database {
  makeFolder(dirname(path));
  let database: Database.Database | undefined;
  try {
    database = new Database(path, { timeout: 5000 });
    prepare(database, path);
    chmodSync(path, 0o600);
    return database;
  } catch (cause) {
    database?.close();
    if (cause instanceof AppError) throw cause;
    if (cause instanceof Database.SqliteError && unusable.test(cause.code)) throw notUsable(path, cause);
    throw damaged(path, cause instanceof Error ? cause.message : 'it is not a database', cause);
  }
}
