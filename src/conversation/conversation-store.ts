import type Database from 'better-sqlite3';
import type { Answer } from '../contracts/answer.js';
import type { Conversation, ConversationStore, Turn } from '../contracts/conversation.js';
import type { Logger } from '../contracts/logger.js';
import { createConversationId } from './create-conversation-id.js';
import { openConversationDatabase } from './open-conversation-database.js';
import { readAnswers } from './read-answers.js';
import { readConversation, unknownConversation } from './read-conversation.js';
import { trimTurns } from './trim-turns.js';

/** Where conversations are kept, and how many and how long. */
export interface ConversationStoreOptions {
  /** Path of the file; it and its folder are made where they are missing, for their owner alone. */
  file: string;
  /** Most conversations kept; those longest without a turn go first. */
  limit: number;
  /** Days after its last turn at which a conversation is gone. */
  days: number;
  now: () => Date;
  /** Told once of stored answers that cannot be read. */
  log: Pick<Logger, 'warn'>;
  /** Bytes of whole answers kept of one conversation; the oldest go first, and their turns stay. Default: 8 MB. */
  answerBytes?: number;
  /** Makes unguessable ids. */
  createId?: () => string;
}

/** Turns kept of one conversation; the oldest go first. */
const maximumTurns = 200;
const mostAnswerBytes = 8_000_000;
const millisecondsPerDay = 86_400_000;
/** Longest title kept, in characters. */
const longestTitle = 200;

class SqliteConversationStore implements ConversationStore {
  private readonly database: Database.Database;
  private readonly createId: () => string;
  private hasToldOfUnreadable = false;

  constructor(private readonly options: ConversationStoreOptions) {
    this.database = openConversationDatabase(options.file);
    this.createId = options.createId ?? createConversationId;
    this.removeExpired();
  }

  create(title: string): Conversation {
    const at = this.options.now().toISOString();
    const id = this.createId();
    const kept = title.slice(0, longestTitle);
    this.database.transaction(() => {
      this.database
        .prepare('INSERT INTO conversations (id, title, created_at, updated_at) VALUES (?, ?, ?, ?)')
        .run(id, kept, at, at);
      this.removeExpired();
      this.removeSurplus(id);
    })();
    return { id, title: kept, createdAt: at, updatedAt: at, turns: [] };
  }

  find(id: string): Conversation | null {
    const row = this.database
      .prepare('SELECT id, title, created_at, updated_at FROM conversations WHERE id = ? AND updated_at > ?')
      .get(id, this.expiry());
    if (row === undefined) return null;
    const turns = this.database
      .prepare('SELECT turn FROM turns WHERE conversation_id = ? ORDER BY position')
      .all(id);
    return readConversation(row, turns, this.options.file);
  }

  append(id: string, turn: Turn, answer?: Answer): void {
    this.database.transaction(() => {
      const changed = this.database
        .prepare('UPDATE conversations SET updated_at = ? WHERE id = ? AND updated_at > ?')
        .run(this.options.now().toISOString(), id, this.expiry()).changes;
      if (changed === 0) throw unknownConversation();
      this.database
        .prepare(
          `INSERT INTO turns (conversation_id, position, turn, answer)
           SELECT @id, coalesce(max(position), 0) + 1, @turn, @answer FROM turns WHERE conversation_id = @id`,
        )
        .run({
          id,
          turn: JSON.stringify(turn),
          answer: answer === undefined ? null : JSON.stringify(answer),
        });
      const { answerBytes = mostAnswerBytes } = this.options;
      trimTurns(this.database, { conversationId: id, turns: maximumTurns, answerBytes });
    })();
  }

  answers(id: string): Answer[] {
    const known = this.database
      .prepare('SELECT 1 FROM conversations WHERE id = ? AND updated_at > ?')
      .get(id, this.expiry());
    if (known === undefined) throw unknownConversation();
    const rows = this.database
      .prepare('SELECT answer FROM turns WHERE conversation_id = ? AND answer IS NOT NULL ORDER BY position')
      .all(id);
    return this.read(rows);
  }

  findAnswer(conversationId: string, answerId: string): Answer | null {
    const rows = this.database
      .prepare(
        `SELECT answer FROM turns JOIN conversations ON conversations.id = turns.conversation_id
         WHERE conversation_id = ? AND answer_id = ? AND updated_at > ? LIMIT 1`,
      )
      .all(conversationId, answerId, this.expiry());
    return this.read(rows)[0] ?? null;
  }

  rename(id: string, title: string): Conversation {
    const changed = this.database
      .prepare('UPDATE conversations SET title = ? WHERE id = ? AND updated_at > ?')
      .run(title.slice(0, longestTitle), id, this.expiry()).changes;
    const renamed = changed === 0 ? null : this.find(id);
    if (renamed === null) throw unknownConversation();
    return renamed;
  }

  remove(id: string): boolean {
    const expired = this.expiry();
    const removed = this.database
      .prepare('DELETE FROM conversations WHERE id = ? AND updated_at > ?')
      .run(id, expired);
    return removed.changes > 0;
  }

  close(): void {
    this.database.close();
  }

  private read(rows: readonly unknown[]): Answer[] {
    return readAnswers(rows, (cause) => {
      if (this.hasToldOfUnreadable) return;
      this.hasToldOfUnreadable = true;
      this.options.log.warn({ err: cause, file: this.options.file }, 'stored answers not readable, left out');
    });
  }

  /** The instant a conversation's last turn must be later than. */
  private expiry(): string {
    return new Date(this.options.now().getTime() - this.options.days * millisecondsPerDay).toISOString();
  }

  private removeExpired(): void {
    this.database.prepare('DELETE FROM conversations WHERE updated_at <= ?').run(this.expiry());
  }

  private removeSurplus(newest: string): void {
    this.database
      .prepare(
        `DELETE FROM conversations WHERE id IN (
           SELECT id FROM conversations WHERE id <> ? ORDER BY updated_at DESC, rowid DESC LIMIT -1 OFFSET ?)`,
      )
      .run(newest, this.options.limit - 1);
  }
}

/**
 * Opens the conversations kept in a folder, in one SQLite file that outlives the program and may be open in several
 * processes.
 * @throws AppError unavailable, with a remedy, when the folder or the file cannot be used.
 */
export function openConversationStore(options: ConversationStoreOptions): ConversationStore {
  return new SqliteConversationStore(options);
}
