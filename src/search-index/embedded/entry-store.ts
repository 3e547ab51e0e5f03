import type { Database, Statement } from 'better-sqlite3';
import { z } from 'zod';
import type { Paragraph } from '../../contracts/paragraph.js';
import type { IndexEntry } from '../../contracts/search-index.js';
import { checkEntry } from './check-entry.js';
import { keyWithinPart } from './key-within-part.js';
import { describeContext } from './paragraph-context.js';
import { toBytes } from './vector-bytes.js';

const textSchema = z.object({ text: z.string() });

/** Writes and takes away what belongs to a document; each call is one transaction. */
export class EntryStore {
  readonly #database: Database;
  readonly #statements: Statements;

  constructor(database: Database) {
    this.#database = database;
    this.#statements = prepareStatements(database);
  }

  /** Replaces what the database holds of the document. @throws AppError invalid-input; then nothing has changed. */
  put(entry: IndexEntry): void {
    checkEntry(entry);
    this.#database.transaction(() => {
      this.#delete(entry.document.id);
      this.#insert(entry);
    })();
  }

  /** Takes a document away with all that belongs to it; an unknown id changes nothing. */
  remove(documentId: string): void {
    this.#database.transaction(() => {
      this.#delete(documentId);
    })();
  }

  #delete(documentId: string): void {
    const document = this.#statements.rowOf.get(documentId);
    if (document === undefined) return;
    for (const { row, context, json } of this.#statements.indexedTexts.all(document)) {
      const { text } = textSchema.parse(JSON.parse(json));
      this.#statements.deleteText.run(row, context, text);
    }
    for (const statement of this.#statements.deletions) statement.run(document);
  }

  #insert(entry: IndexEntry): void {
    const document = this.#insertDocument(entry);
    const byId = new Map(entry.paragraphs.map((paragraph) => [paragraph.id, paragraph]));
    const rows = new Map<string, { row: number; ordinal: number }>();
    for (const paragraph of entry.paragraphs) {
      const row = this.#insertParagraph(paragraph, document, describeContext(paragraph, byId));
      rows.set(paragraph.id, { row, ordinal: paragraph.ordinal });
    }
    for (const { item, vector } of entry.chunks) {
      const place = rows.get(item.paragraphId);
      const belongsTo = [place?.row, document, place?.ordinal];
      this.#statements.chunk.run(
        item.id,
        ...belongsTo,
        item.text,
        item.start,
        item.end,
        item.tokens,
        toBytes(vector),
      );
    }
    for (const { item, vector } of entry.sentences) {
      const belongsTo = [rows.get(item.paragraphId)?.row, document];
      this.#statements.sentence.run(
        ...belongsTo,
        item.ordinal,
        item.start,
        item.end,
        item.text,
        toBytes(vector),
      );
    }
  }

  #insertDocument({ document, headings }: IndexEntry): number {
    const { id, kind, body, status, language, date } = document;
    const year = date === null ? null : Number(date.slice(0, 4));
    const whole = [JSON.stringify(document), JSON.stringify(headings)];
    const { lastInsertRowid } = this.#statements.document.run(
      ...[id, kind, body, year, status, language, date],
      ...whole,
    );
    return Number(lastInsertRowid);
  }

  #insertParagraph(paragraph: Paragraph, document: number, context: string): number {
    const { id, ordinal, key } = paragraph;
    const keys = [key, keyWithinPart(paragraph)];
    const { lastInsertRowid } = this.#statements.paragraph.run(
      ...[id, document, ordinal, ...keys],
      ...[context, JSON.stringify(paragraph)],
    );
    const row = Number(lastInsertRowid);
    this.#statements.text.run(row, context, paragraph.text);
    return row;
  }
}

interface Statements {
  rowOf: Statement<[string], number>;
  deletions: Statement<[number]>[];
  document: Statement;
  paragraph: Statement;
  text: Statement<[number, string, string]>;
  indexedTexts: Statement<[number], { row: number; context: string; json: string }>;
  deleteText: Statement<[number, string, string]>;
  chunk: Statement;
  sentence: Statement;
}

function prepareStatements(database: Database): Statements {
  const deletions = [
    'DELETE FROM paragraphs WHERE document = ?',
    'DELETE FROM chunks WHERE document = ?',
    'DELETE FROM sentences WHERE document = ?',
    'DELETE FROM documents WHERE row = ?',
  ];
  return {
    rowOf: database.prepare<[string], number>('SELECT row FROM documents WHERE id = ?').pluck(),
    deletions: deletions.map((statement) => database.prepare<[number]>(statement)),
    document: database.prepare(`
      INSERT INTO documents (id, kind, body, year, status, language, date, json, headings)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`),
    paragraph: database.prepare(`
      INSERT INTO paragraphs (id, document, ordinal, key, part_key, context, json) VALUES (?, ?, ?, ?, ?, ?, ?)`),
    text: database.prepare('INSERT INTO paragraph_text (rowid, context, body) VALUES (?, ?, ?)'),
    indexedTexts: database.prepare(
      'SELECT row, context, json FROM paragraphs WHERE document = ? ORDER BY row',
    ),
    deleteText: database.prepare(
      `INSERT INTO paragraph_text (paragraph_text, rowid, context, body) VALUES ('delete', ?, ?, ?)`,
    ),
    chunk: database.prepare(`
      INSERT INTO chunks (id, paragraph, document, ordinal, text, start, "end", tokens, vector)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`),
    sentence: database.prepare(`
      INSERT INTO sentences (paragraph, document, ordinal, start, "end", text, vector) VALUES (?, ?, ?, ?, ?, ?, ?)`),
  };
}
