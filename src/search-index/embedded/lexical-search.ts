import type { Database, Statement } from 'better-sqlite3';
import type { LegHit } from '../../contracts/search-index.js';
import { matchAnyOf } from './match-expression.js';
import { orderHits } from './order-hits.js';

interface RankedRow {
  row: number;
  /** FTS5's bm25(): the more negative, the better. */
  rank: number;
}

/** BM25 over a paragraph's text and its context, by FTS5. */
export class LexicalSearch {
  readonly #all: Statement<[string, string, number], RankedRow>;
  readonly #filtered: Statement<[string, string, string, number], RankedRow>;
  readonly #idOf: Statement<[number], string>;
  readonly #ranking: string;

  constructor(database: Database, weights: { context: number; body: number }) {
    this.#ranking = `bm25(${weights.context.toFixed(6)}, ${weights.body.toFixed(6)})`;
    this.#all = database.prepare(`
      SELECT rowid AS row, rank FROM paragraph_text
      WHERE paragraph_text MATCH ? AND rank MATCH ? ORDER BY rank LIMIT ?`);
    this.#filtered = database.prepare(`
      SELECT t.rowid AS row, t.rank AS rank FROM paragraph_text t JOIN paragraphs p ON p.row = t.rowid
      WHERE t.paragraph_text MATCH ? AND t.rank MATCH ? AND p.document IN (SELECT value FROM json_each(?))
      ORDER BY t.rank LIMIT ?`);
    this.#idOf = database.prepare<[number], string>('SELECT id FROM paragraphs WHERE row = ?').pluck();
  }

  /** `documents`: row numbers let through, null for all. */
  search(terms: readonly string[], limit: number, documents: number[] | null): LegHit[] {
    const expression = matchAnyOf(terms);
    if (expression === null || limit === 0 || documents?.length === 0) return [];
    const rows = this.#rowsWithTies(expression, limit, documents);
    const hits = rows.map(({ row, rank }) => ({ paragraphId: this.#idOf.get(row) ?? '', score: -rank }));
    return orderHits(hits, limit);
  }

  /** The best rows, and with them every row that ties with the last: which of those count is settled by their ids. */
  #rowsWithTies(expression: string, limit: number, documents: number[] | null): RankedRow[] {
    for (let most = limit + 1; ; most *= 2) {
      const rows = this.#rows(expression, most, documents);
      if (rows.length < most || rows[limit - 1]?.rank !== rows.at(-1)?.rank) return rows;
    }
  }

  #rows(expression: string, most: number, documents: number[] | null): RankedRow[] {
    if (documents === null) return this.#all.all(expression, this.#ranking, most);
    return this.#filtered.all(expression, this.#ranking, JSON.stringify(documents), most);
  }
}
