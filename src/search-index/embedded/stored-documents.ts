import type { Database, Statement } from 'better-sqlite3';
import { z } from 'zod';
import type { Chunk } from '../../contracts/chunk.js';
import { documentSchema, type Document } from '../../contracts/document.js';
import { paragraphSchema, type Heading } from '../../contracts/paragraph.js';
import type { Embedded, IndexEntry } from '../../contracts/search-index.js';
import type { StoredParagraphs } from './stored-paragraphs.js';
import type { StoredSentences } from './stored-sentences.js';
import { packVectors } from './vector-bytes.js';

type ChunkRow = Chunk & { vector: Buffer };

const headingsSchema = z.array(
  z.object({ text: z.string(), level: z.number().int(), before: z.number().int().nonnegative() }),
);

/** Reads documents, their headings, and all that belongs to one. */
export class StoredDocuments {
  readonly #ordered: Statement<[], { row: number; json: string }>;
  readonly #byId: Statement<[string], { json: string; headings: string }>;
  readonly #chunksOf: Statement<[string], ChunkRow>;
  readonly #texts: { paragraphs: StoredParagraphs; sentences: StoredSentences; dimension: number };

  constructor(
    database: Database,
    texts: { paragraphs: StoredParagraphs; sentences: StoredSentences; dimension: number },
  ) {
    this.#texts = texts;
    this.#ordered = database.prepare('SELECT row, json FROM documents ORDER BY date IS NULL, date, id');
    this.#byId = database.prepare('SELECT json, headings FROM documents WHERE id = ?');
    this.#chunksOf = database.prepare(`
      SELECT c.id AS id, p.id AS paragraphId, c.text AS text, c.start AS start, c."end" AS "end", c.tokens AS tokens,
        c.vector AS vector
      FROM documents d JOIN chunks c ON c.document = d.row JOIN paragraphs p ON p.row = c.paragraph
      WHERE d.id = ? ORDER BY c.ordinal, c.start, c.id`);
  }

  /** By date, undated ones last, then by id; `documents`: row numbers let through, null for all. */
  list(documents: readonly number[] | null): Document[] {
    const allowed = documents === null ? null : new Set(documents);
    return this.#ordered
      .all()
      .filter(({ row }) => allowed === null || allowed.has(row))
      .map(({ json }) => documentSchema.parse(JSON.parse(json)));
  }

  /** Null when unknown. */
  headings(documentId: string): Heading[] | null {
    const stored = this.#byId.get(documentId);
    return stored === undefined ? null : headingsSchema.parse(JSON.parse(stored.headings));
  }

  /** A document with all that belongs to it; null when unknown. */
  entry(documentId: string): IndexEntry | null {
    const stored = this.#byId.get(documentId);
    if (stored === undefined) return null;
    const paragraphs = this.#texts.paragraphs
      .ofDocument(documentId)
      .map(({ json }) => paragraphSchema.parse(JSON.parse(json)));
    return {
      document: documentSchema.parse(JSON.parse(stored.json)),
      paragraphs,
      headings: headingsSchema.parse(JSON.parse(stored.headings)),
      chunks: this.#chunksOf.all(documentId).map((row) => this.#unpackChunk(row)),
      sentences: this.#sentences(paragraphs.map(({ id }) => id)),
    };
  }

  #unpackChunk({ vector, ...item }: ChunkRow): Embedded<Chunk> {
    return { item, vector: packVectors([vector], this.#texts.dimension) };
  }

  #sentences(paragraphIds: readonly string[]): IndexEntry['sentences'] {
    const { dimension, sentences } = this.#texts;
    const { rows, vectors } = sentences.get(paragraphIds);
    return rows.map((item, index) => ({
      item,
      vector: vectors.slice(index * dimension, (index + 1) * dimension),
    }));
  }
}
