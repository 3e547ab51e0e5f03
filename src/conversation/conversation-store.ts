import type Database from 'better-sqlite3';
import type { Answer } from '../contracts/answer.js';
import type { Conversation, ConversationStore, Turn } from '../contracts/conversation.js';
import { createConversationId } from './create-conversation-id.js';
import { openConversationDatabase } from './open-conversation-database.js';
import { readAnswers } from './read-answers.js';
import { readConversation, unknownConversation } from './read-conversation.js';

/** Where conversations are kept, and how many and how long. */
export interface ConversationStoreOptions {
  /** Path of the file; it and its folder are made where they are missing, for their owner alone. */
  file: string;
  /** Most conversations kept; those longest without a turn go first. */
  limit: number;
  /** Days after its last turn at which a conversation is gone. */
  days: number;
  now: () => Date;
  /** Makes unguessable ids. */
  createId?: () => string;
}

/** Turns kept of one conversation; the oldest go first. */
const maximumTurns = 200;
const millisecondsPerDay = 86_400_000;
/** Longest title kept, in characters. */
const longestTitle = 200;

class SqliteConversationStore implements ConversationStore {
  private readonly database: Database.Database;
  private readonly createId: () => string;

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
      this.database
        .prepare(
          `DELETE FROM turns WHERE conversation_id = @id AND position <=
             (SELECT max(position) FROM turns WHERE conversation_id = @id) - @kept`,
        )
        .run({ id, kept: maximumTurns });
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
    return readAnswers(rows, this.options.file);
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
