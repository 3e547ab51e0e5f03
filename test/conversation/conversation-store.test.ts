import { mkdirSync, mkdtempSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ConversationStore, Turn } from '../../src/contracts/conversation.js';
import { AppError } from '../../src/contracts/errors.js';
import { openConversationStore } from '../../src/conversation/conversation-store.js';
import { createConversationId } from '../../src/conversation/create-conversation-id.js';
import { answered, declined } from '../support/fake-assistant.js';

const day = 24 * 60 * 60 * 1000;
let root: string;
let directory: string;
let clock: number;
let made: number;
let opened: ConversationStore[];
let warned: string[];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'conversations-'));
  directory = join(root, 'data');
  clock = Date.parse('2024-05-01T00:00:00.000Z');
  made = 0;
  opened = [];
  warned = [];
});

afterEach(() => {
  for (const store of opened) store.close();
  rmSync(root, { recursive: true });
});

function open(limits: { limit?: number; days?: number; answerBytes?: number } = {}): ConversationStore {
  const store = openConversationStore({
    file: join(directory, 'conversations.db'),
    now: () => new Date(clock),
    createId: () => `conversation-${String((made += 1))}`,
    limit: 10,
    days: 7,
    log: { warn: (_facts, message) => void warned.push(message) },
    ...limits,
  });
  opened.push(store);
  return store;
}

/** The layout of files made before answers were kept. */
const firstLayout = `
  CREATE TABLE conversations (
    id TEXT PRIMARY KEY, title TEXT NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX conversations_by_update ON conversations (updated_at);
  CREATE TABLE turns (
    conversation_id TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    position INTEGER NOT NULL, turn TEXT NOT NULL, PRIMARY KEY (conversation_id, position)
  ) STRICT;
`;

/** A file of an earlier layout with one conversation, "old", of one turn, "one". */
function makeOldFile(version: number, change = ''): Database.Database {
  mkdirSync(directory);
  const database = new Database(join(directory, 'conversations.db'));
  database.pragma('journal_mode = WAL');
  database.exec(firstLayout + change);
  database
    .prepare('INSERT INTO conversations VALUES (?, ?, ?, ?)')
    .run('old', 'What did Egypt say?', '2024-04-30T00:00:00.000Z', '2024-04-30T00:00:00.000Z');
  database
    .prepare('INSERT INTO turns (conversation_id, position, turn) VALUES (?, 1, ?)')
    .run('old', JSON.stringify(turn('one')));
  database.pragma(`user_version = ${String(version)}`);
  return database;
}

function turn(question: string): Turn {
  return {
    question,
    standaloneQuestion: question,
    answerId: `answer to ${question}`,
    status: 'answered',
    answerText: 'New crimes required new conventions. [1]',
    documentIds: ['soc-cp-365'],
    paragraphIds: ['soc-cp-365#u5'],
    at: new Date(clock).toISOString(),
  };
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

describe('conversation store', () => {
  it('gives back a conversation as it was created', () => {
    const created = open().create('What did Egypt say?');
    expect(created).toEqual({
      id: 'conversation-1',
      title: 'What did Egypt say?',
      createdAt: '2024-05-01T00:00:00.000Z',
      updatedAt: '2024-05-01T00:00:00.000Z',
      turns: [],
    });
  });

  it('keeps turns in order and says when the last one was', () => {
    const store = open();
    const { id } = store.create('first');
    store.append(id, turn('one'));
    clock += 1000;
    store.append(id, turn('two'));
    expect(store.find(id)).toEqual({
      id,
      title: 'first',
      createdAt: '2024-05-01T00:00:00.000Z',
      updatedAt: '2024-05-01T00:00:01.000Z',
      turns: [{ ...turn('one'), at: '2024-05-01T00:00:00.000Z' }, turn('two')],
    });
  });

  it('survives a restart', () => {
    const before = open();
    const { id } = before.create('kept');
    before.append(id, turn('one'));
    const conversation = before.find(id);
    before.close();
    opened = [];
    expect(open().find(id)).toEqual(conversation);
    expect(conversation?.turns).toEqual([turn('one')]);
  });

  it('is seen by a second store on the same folder', () => {
    const one = open();
    const other = open();
    const { id } = one.create('shared');
    other.append(id, turn('from the other'));
    expect(one.find(id)?.turns.map((kept) => kept.question)).toEqual(['from the other']);
  });

  it('drops the conversation longest without a turn when there are too many', () => {
    const store = open({ limit: 2 });
    const first = store.create('first').id;
    clock += 1000;
    const second = store.create('second').id;
    clock += 1000;
    store.append(first, turn('still in use'));
    clock += 1000;
    const third = store.create('third').id;
    expect([first, second, third].map((id) => store.find(id)?.title ?? null)).toEqual([
      'first',
      null,
      'third',
    ]);
  });

  it('keeps the newest of conversations made in the same millisecond', () => {
    const store = open({ limit: 1 });
    const ids = ['a', 'b', 'c'].map((title) => store.create(title).id);
    expect(ids.map((id) => store.find(id)?.title ?? null)).toEqual([null, null, 'c']);
  });

  it('forgets a conversation that has expired, and takes its turns with it', () => {
    const store = open({ days: 1 });
    const { id } = store.create('old');
    store.append(id, turn('one'));
    clock += day;
    expect(store.find(id)).toBeNull();
    expect(store.remove(id)).toBe(false);
    const append = (): void => {
      store.append(id, turn('two'));
    };
    expect(errorOf(append).kind).toBe('not-found');
    store.create('new');
    const database = new Database(join(directory, 'conversations.db'), { readonly: true });
    expect(database.prepare('SELECT count(*) AS n FROM turns').get()).toEqual({ n: 0 });
    database.close();
  });

  it('starts the age of a conversation anew with each turn', () => {
    const store = open({ days: 1 });
    const { id } = store.create('lively');
    clock += day - 1;
    store.append(id, turn('one'));
    clock += day - 1;
    expect(store.find(id)?.title).toBe('lively');
  });

  it('keeps the last 200 turns', () => {
    const store = open();
    const { id } = store.create('long');
    for (let n = 1; n <= 203; n += 1) store.append(id, turn(`question ${String(n)}`));
    const questions = store.find(id)?.turns.map((kept) => kept.question) ?? [];
    expect([questions.length, questions[0], questions.at(-1)]).toEqual([200, 'question 4', 'question 203']);
  });

  it('renames and removes', () => {
    const store = open();
    const { id } = store.create('before');
    expect(store.rename(id, 'after').title).toBe('after');
    expect(store.find(id)?.title).toBe('after');
    expect([store.remove(id), store.remove(id), store.find(id)]).toEqual([true, false, null]);
  });

  it.each(['append', 'rename'] as const)('says that an unknown conversation is not found on %s', (action) => {
    const store = open();
    const error = errorOf(() => {
      if (action === 'append') store.append('x', turn('?'));
      else store.rename('x', 'y');
    });
    expect([error.step, error.kind]).toEqual(['conversation', 'not-found']);
  });

  it('lets only the owner into the folder and the file', () => {
    open();
    expect(statSync(directory).mode & 0o777).toBe(0o700);
    expect(statSync(join(directory, 'conversations.db')).mode & 0o777).toBe(0o600);
  });

  it('says what to do about a file that is no database', () => {
    open().close();
    opened = [];
    writeFileSync(
      join(directory, 'conversations.db'),
      'this is not a database, and long enough to be looked at'.repeat(40),
    );
    const error = errorOf(() => open());
    expect([error.step, error.kind]).toEqual(['conversation', 'unavailable']);
    expect(error.remedy).toContain(`Move ${join(directory, 'conversations.db')}`);
  });

  it('says what to do about a file that was cut off', () => {
    const store = open();
    for (let n = 0; n < 50; n += 1) store.append(store.create('x'.repeat(150)).id, turn('q'.repeat(1000)));
    store.close();
    opened = [];
    truncateSync(join(directory, 'conversations.db'), 8192);
    expect(errorOf(() => open()).kind).toBe('unavailable');
  });

  it('refuses a file of a later layout instead of writing to it', () => {
    open().close();
    opened = [];
    const database = new Database(join(directory, 'conversations.db'));
    database.pragma('user_version = 99');
    database.close();
    expect(errorOf(() => open()).message).toContain('layout 99');
  });

  it('keeps the whole answers beside the turns, and leaves out those it was not given', () => {
    const store = open();
    const { id } = store.create('first');
    store.append(id, turn('one'), answered);
    store.append(id, turn('two'));
    store.append(id, turn('three'), declined);
    expect(store.answers(id)).toEqual([answered, declined]);
    expect(store.find(id)?.turns.map((kept) => kept.question)).toEqual(['one', 'two', 'three']);
    store.close();
    opened = [];
    expect(open().answers(id)).toEqual([answered, declined]);
  });

  it('keeps the answers of the last 200 turns alone, and none of a conversation that is gone', () => {
    const store = open({ days: 1 });
    const { id } = store.create('long');
    for (let n = 1; n <= 202; n += 1) store.append(id, turn('?'), { ...answered, id: `answer-${String(n)}` });
    const ids = store.answers(id).map((answer) => answer.id);
    expect([ids.length, ids[0], ids.at(-1)]).toEqual([200, 'answer-3', 'answer-202']);
    clock += day;
    expect(errorOf(() => store.answers(id)).kind).toBe('not-found');
    expect(errorOf(() => store.answers('x')).kind).toBe('not-found');
  });

  it('leaves out stored answers that cannot be read, and says so once', () => {
    const store = open();
    const { id } = store.create('damaged');
    const ids = ['answer-1', 'answer-2', 'answer-3'];
    for (const answerId of ids) store.append(id, turn(answerId), { ...answered, id: answerId });
    const database = new Database(join(directory, 'conversations.db'));
    const damage = database.prepare('UPDATE turns SET answer = ? WHERE position = ?');
    damage.run('{"status":"answered","id":"answer-1"}', 1);
    damage.run('{', 2);
    database.close();
    expect(store.answers(id).map((answer) => answer.id)).toEqual(['answer-3']);
    expect(ids.map((answerId) => store.findAnswer(id, answerId)?.id ?? null)).toEqual([
      null,
      null,
      'answer-3',
    ]);
    expect(store.find(id)?.turns).toHaveLength(3);
    expect(warned).toEqual(['stored answers not readable, left out']);
  });

  it('takes over a file of the first layout with all its conversations', () => {
    makeOldFile(1).close();
    const store = open();
    expect(store.find('old')).toEqual({
      id: 'old',
      title: 'What did Egypt say?',
      createdAt: '2024-04-30T00:00:00.000Z',
      updatedAt: '2024-04-30T00:00:00.000Z',
      turns: [turn('one')],
    });
    expect(store.answers('old')).toEqual([]);
    store.append('old', turn('two'), answered);
    expect(store.findAnswer('old', 'answer-1')).toEqual(answered);
    // A second program finds the layout changed and leaves it.
    expect(open().answers('old')).toEqual([answered]);
  });

  it('takes over a file of the second layout, and finds its answers, also those a program of then still adds', () => {
    const old = makeOldFile(2, 'ALTER TABLE turns ADD COLUMN answer TEXT;');
    const add = 'INSERT INTO turns (conversation_id, position, turn, answer) VALUES (?, ?, ?, ?)';
    old.prepare(add).run('old', 2, JSON.stringify(turn('two')), JSON.stringify(answered));
    old.prepare(add).run('old', 3, JSON.stringify(turn('three')), '{');
    const store = open();
    const later = { ...answered, id: 'answer-4' };
    old.prepare(add).run('old', 4, JSON.stringify(turn('four')), JSON.stringify(later));
    old.close();
    expect(store.find('old')?.turns.map(({ question }) => question)).toEqual(['one', 'two', 'three', 'four']);
    expect(store.findAnswer('old', 'answer-1')).toEqual(answered);
    expect(store.findAnswer('old', 'answer-4')).toEqual(later);
    expect(store.answers('old')).toEqual([answered, later]);
    const database = new Database(join(directory, 'conversations.db'), { readonly: true });
    expect(database.pragma('user_version', { simple: true })).toBe(3);
    database.close();
  });

  it('finds one answer by its id by an index, and none that is not kept in that conversation', () => {
    const store = open({ days: 1 });
    const [{ id }, other] = [store.create('first'), store.create('second')];
    store.append(id, turn('one'), answered);
    store.append(id, turn('two'), { ...declined, id: 'answer-2' });
    expect(store.findAnswer(id, 'answer-2')).toEqual({ ...declined, id: 'answer-2' });
    const wrong = [
      store.findAnswer(id, 'none'),
      store.findAnswer(other.id, 'answer-2'),
      store.findAnswer('x', 'answer-2'),
    ];
    expect(wrong).toEqual([null, null, null]);
    const database = new Database(join(directory, 'conversations.db'), { readonly: true });
    const plan = database
      .prepare('EXPLAIN QUERY PLAN SELECT answer FROM turns WHERE conversation_id = ? AND answer_id = ?')
      .all('a', 'b');
    database.close();
    expect(JSON.stringify(plan)).toContain('turns_by_answer (conversation_id=? AND answer_id=?)');
    clock += day;
    expect(store.findAnswer(id, 'answer-2')).toBeNull();
  });

  it('drops the oldest answers, not their turns, when those of a conversation grow too large', () => {
    const size = Buffer.byteLength(JSON.stringify({ ...answered, id: 'answer-1' }));
    const store = open({ answerBytes: 2 * size + 1 });
    const { id } = store.create('long');
    const { id: other } = store.create('other');
    store.append(other, turn('?'), { ...answered, id: 'answer-0' });
    for (let n = 1; n <= 4; n += 1) {
      store.append(id, turn(`question ${String(n)}`), { ...answered, id: `answer-${String(n)}` });
      // One without an answer takes no room.
      store.append(id, turn('no answer'));
    }
    expect(store.answers(id).map((answer) => answer.id)).toEqual(['answer-3', 'answer-4']);
    expect(store.findAnswer(id, 'answer-2')).toBeNull();
    expect(store.find(id)?.turns).toHaveLength(8);
    expect(store.answers(other)).toHaveLength(1);
  });

  it.each([
    ['is not JSON', '{'],
    ['is not a turn', '{"question":1}'],
  ])('says that a stored turn cannot be read when it %s', (_name, stored) => {
    const store = open();
    const { id } = store.create('damaged');
    const database = new Database(join(directory, 'conversations.db'));
    database.prepare('INSERT INTO turns (conversation_id, position, turn) VALUES (?, 1, ?)').run(id, stored);
    database.close();
    expect(errorOf(() => store.find(id)).kind).toBe('unavailable');
  });

  it('says that a folder cannot be made where a file is in the way', () => {
    writeFileSync(directory, '');
    expect(errorOf(() => open()).remedy).toBe('Set DATA_DIR to a folder this program may write to.');
  });

  it('makes ids nobody can guess, fit for URLs', () => {
    const ids = new Set(Array.from({ length: 1000 }, createConversationId));
    expect(ids.size).toBe(1000);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_-]{24}$/);
  });
});
