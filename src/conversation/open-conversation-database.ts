import { chmodSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '../contracts/errors.js';

/** Raised when the layout of the tables changes; a file of a later layout is refused, one of an earlier is changed. */
const layoutVersion = 3;

/**
 * The id of a turn's answer, read from the answer itself: also of one that a program of an earlier layout, which may be
 * running still, puts in. Of an answer that is not JSON there is none.
 */
const answerIdColumn = `answer_id TEXT GENERATED ALWAYS AS (
      CASE WHEN json_valid(answer) THEN json_extract(answer, '$.id') END
    ) VIRTUAL`;
const answerIdIndex = 'CREATE INDEX turns_by_answer ON turns (conversation_id, answer_id);';

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
    answer TEXT,
    ${answerIdColumn},
    PRIMARY KEY (conversation_id, position)
  ) STRICT;
  ${answerIdIndex}
`;

/** What makes the layout of each earlier version that of the next. */
const changes: ReadonlyMap<number, string> = new Map([
  [1, 'ALTER TABLE turns ADD COLUMN answer TEXT'],
  [2, `ALTER TABLE turns ADD COLUMN ${answerIdColumn}; ${answerIdIndex}`],
]);

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
  if (readVersion(database) > layoutVersion)
    throw damaged(path, `it has layout ${readVersion(database)}, not ${layoutVersion}`);
  if (database.pragma('quick_check(1)', { simple: true }) !== 'ok')
    throw damaged(path, 'its pages are damaged');
  // The lock is taken first, so that of two programs that start at once the second finds the layout changed.
  database
    .transaction(() => {
      bringUpToDate(database);
    })
    .immediate();
}

function readVersion(database: Database.Database): number {
  return Number(database.pragma('user_version', { simple: true }));
}

/** All or nothing: a program that ends half-way leaves the file as it was. */
function bringUpToDate(database: Database.Database): void {
  const version = readVersion(database);
  if (version === layoutVersion) return;
  if (version === 0) database.exec(layout);
  else for (let from = version; from < layoutVersion; from += 1) database.exec(changes.get(from) ?? '');
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
