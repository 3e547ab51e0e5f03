import type { Database, Statement } from 'better-sqlite3';
import type { Sentence } from '../../contracts/chunk.js';
import { packVectors } from './vector-bytes.js';

type SentenceRow = Sentence & { vector: Buffer };

/** Reads sentences with their vectors, packed into one array in the order of the rows. */
export class StoredSentences {
  readonly #ofParagraph: Statement<[string], SentenceRow>;
  readonly #dimension: number;

  constructor(database: Database, dimension: number) {
    this.#dimension = dimension;
    this.#ofParagraph = database.prepare(`
      SELECT p.id AS paragraphId, s.ordinal AS ordinal, s.start AS start, s."end" AS "end", s.text AS text,
        s.vector AS vector
      FROM paragraphs p JOIN sentences s ON s.paragraph = p.row WHERE p.id = ? ORDER BY s.ordinal`);
  }

  /** In the order of the ids and of reading. */
  get(paragraphIds: readonly string[]): { rows: Sentence[]; vectors: Float32Array } {
    const found = paragraphIds.flatMap((id) => this.#ofParagraph.all(id));
    const vectors = packVectors(
      found.map(({ vector }) => vector),
      this.#dimension,
    );
    return { rows: found.map(({ vector: _, ...sentence }) => sentence), vectors };
  }
}
