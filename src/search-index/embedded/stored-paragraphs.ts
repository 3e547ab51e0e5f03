import type { Database, Statement } from 'better-sqlite3';

/** A paragraph as stored: its id, and the whole of it as JSON. */
export interface StoredParagraph {
  id: string;
  json: string;
}

/** Reads paragraphs by id, by locator key and by place. */
export class StoredParagraphs {
  readonly #byId: Statement<[string], StoredParagraph>;
  readonly #byKey: Statement<[string, string], StoredParagraph & { document: number }>;
  readonly #around: Statement<[{ id: string; before: number; after: number }], StoredParagraph>;
  readonly #ofDocument: Statement<[string], StoredParagraph>;

  constructor(database: Database) {
    this.#byId = database.prepare('SELECT id, json FROM paragraphs WHERE id = ?');
    this.#byKey = database.prepare(`
      SELECT p.id AS id, p.json AS json, p.document AS document
      FROM paragraphs p JOIN documents d ON d.row = p.document
      WHERE p.key = ? OR p.part_key = ? ORDER BY d.id, p.ordinal`);
    this.#around = database.prepare(`
      SELECT p.id AS id, p.json AS json FROM paragraphs middle JOIN paragraphs p ON p.document = middle.document
      WHERE middle.id = @id AND p.ordinal BETWEEN middle.ordinal - @before AND middle.ordinal + @after
      ORDER BY p.ordinal`);
    this.#ofDocument = database.prepare(`
      SELECT p.id AS id, p.json AS json FROM documents d JOIN paragraphs p ON p.document = d.row
      WHERE d.id = ? ORDER BY p.ordinal`);
  }

  /** In the order of the ids; unknown ones are left out. */
  get(ids: readonly string[]): StoredParagraph[] {
    return ids.map((id) => this.#byId.get(id)).filter((paragraph) => paragraph !== undefined);
  }

  /** With this key, or with it after the name of a part; `documents`: row numbers let through, null for all. */
  locate(key: string, documents: readonly number[] | null): StoredParagraph[] {
    const allowed = documents === null ? null : new Set(documents);
    return this.#byKey
      .all(key, key)
      .filter(({ document }) => allowed === null || allowed.has(document))
      .map(({ id, json }) => ({ id, json }));
  }

  /** The paragraph and those around it in reading order; empty when unknown. */
  around(place: { id: string; before: number; after: number }): StoredParagraph[] {
    return this.#around.all(place);
  }

  /** Every paragraph of a document in reading order. */
  ofDocument(documentId: string): StoredParagraph[] {
    return this.#ofDocument.all(documentId);
  }
}
