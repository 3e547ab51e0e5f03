import type { Database, Statement } from 'better-sqlite3';
import { quoteTerm } from './match-expression.js';

/** Counts of terms kept; a term and its count take about 100 bytes. */
const countsKept = 20_000;

/** In how many paragraphs terms stand, in the text or its context: where the lexical leg would find them. */
export class TermCounts {
  readonly #all: Statement<[string], number>;
  readonly #filtered: Statement<[string, string], number>;
  /** Counts without a filter; the index never changes under a reader. */
  readonly #kept = new Map<string, number>();

  constructor(database: Database) {
    this.#all = database
      .prepare<[string], number>('SELECT count(*) FROM paragraph_text WHERE paragraph_text MATCH ?')
      .pluck();
    this.#filtered = database
      .prepare<[string, string], number>(
        `SELECT count(*) FROM paragraph_text t JOIN paragraphs p ON p.row = t.rowid
         WHERE t.paragraph_text MATCH ? AND p.document IN (SELECT value FROM json_each(?))`,
      )
      .pluck();
  }

  /** `documents`: row numbers let through, null for all. */
  count(terms: readonly string[], documents: number[] | null): number[] {
    const allowed = documents === null ? null : JSON.stringify(documents);
    return terms.map((term) => {
      const phrase = quoteTerm(term);
      if (phrase === null) return 0;
      return allowed === null ? this.#countAll(phrase) : (this.#filtered.get(phrase, allowed) ?? 0);
    });
  }

  #countAll(phrase: string): number {
    const known = this.#kept.get(phrase);
    if (known !== undefined) return known;
    const count = this.#all.get(phrase) ?? 0;
    if (this.#kept.size >= countsKept) this.#kept.clear();
    this.#kept.set(phrase, count);
    return count;
  }
}
