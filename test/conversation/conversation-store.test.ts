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

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'conversations-'));
  directory = join(root, 'data');
  clock = Date.parse('2024-05-01T00:00:00.000Z');
  made = 0;
  opened = [];
});

afterEach(() => {
  for (const store of opened) store.close();
  rmSync(root, { recursive: true });
});

function open(limits: { limit?: number; days?: number } = {}): ConversationStore {
  const store = openConversationStore({
    file: join(directory, 'conversations.db'),
    now: () => new Date(clock),
    createId: () => `conversation-${String((made += 1))}`,
    limit: 10,
    days: 7,
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

  it('says that a stored answer cannot be read', () => {
    const store = open();
    const { id } = store.create('damaged');
    store.append(id, turn('one'), answered);
    const database = new Database(join(directory, 'conversations.db'));
    database.prepare(`UPDATE turns SET answer = '{"status":"answered"}'`).run();
    database.close();
    expect(errorOf(() => store.answers(id)).kind).toBe('unavailable');
    expect(store.find(id)?.turns).toEqual([turn('one')]);
  });

  it('takes over a file of the first layout with all its conversations', () => {
    mkdirSync(directory);
    const database = new Database(join(directory, 'conversations.db'));
    database.pragma('journal_mode = WAL');
    database.exec(firstLayout);
    database
      .prepare('INSERT INTO conversations VALUES (?, ?, ?, ?)')
      .run('old', 'What did Egypt say?', '2024-04-30T00:00:00.000Z', '2024-04-30T00:00:00.000Z');
    database.prepare('INSERT INTO turns VALUES (?, 1, ?)').run('old', JSON.stringify(turn('one')));
    database.pragma('user_version = 1');
    database.close();
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
    // A second program finds the layout changed and leaves it.
    expect(open().answers('old')).toEqual([answered]);
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
