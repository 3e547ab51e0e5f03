import type { Database, Statement } from 'better-sqlite3';
import type { SearchFilter } from '../../contracts/search-index.js';

/** Turns a filter into the documents it lets through. */
export class DocumentFilter {
  readonly #statement: Statement<[Record<string, string | null>], number>;

  constructor(database: Database) {
    this.#statement = database
      .prepare<[Record<string, string | null>], number>(
        `SELECT row FROM documents WHERE ${[
          oneOf('id', 'documentIds'),
          oneOf('kind', 'kinds'),
          oneOf('body', 'bodies'),
          oneOf('year', 'years'),
          oneOf('status', 'statuses'),
          oneOf('language', 'languages'),
        ].join(' AND ')} ORDER BY row`,
      )
      .pluck();
  }

  /** Row numbers of the documents let through; null stands for all of them. */
  resolve(filter: SearchFilter | null): number[] | null {
    if (filter === null || Object.values(filter).every((values) => values === undefined)) return null;
    const { documentIds, kinds, bodies, years, statuses, languages } = filter;
    return this.#statement.all({
      documentIds: asJson(documentIds),
      kinds: asJson(kinds),
      bodies: asJson(bodies),
      years: asJson(years),
      statuses: asJson(statuses),
      languages: asJson(languages),
    });
  }
}

function oneOf(column: string, parameter: string): string {
  return `(@${parameter} IS NULL OR ${column} IN (SELECT value FROM json_each(@${parameter})))`;
}

function asJson(values: readonly unknown[] | undefined): string | null {
  return values === undefined ? null : JSON.stringify(values);
}
