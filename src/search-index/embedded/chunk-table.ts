import type { Database } from 'better-sqlite3';
import { chunksInGraphOrder } from './index-schema.js';
import { toUnitLength } from './to-unit-length.js';
import { packVectors } from './vector-bytes.js';

/** A run of labels [from, to). */
export interface LabelRange {
  from: number;
  to: number;
}

/** Chunks by label: whose they are, and their vectors. 8 bytes a chunk, and the vectors once they are asked for. */
export class ChunkTable {
  readonly size: number;
  readonly #database: Database;
  readonly #dimension: number;
  readonly #chunkRows: Int32Array;
  readonly #paragraphRows: Int32Array;
  /** The chunks of a document follow each other, as chunksInGraphOrder has them. */
  readonly #ranges = new Map<number, LabelRange>();
  readonly #paragraphIds: ReadonlyMap<number, string>;
  #vectors: Float32Array | null = null;

  constructor(database: Database, dimension: number) {
    const rows = database
      .prepare<[], { row: number; paragraph: number; document: number }>(chunksInGraphOrder)
      .all();
    this.size = rows.length;
    this.#database = database;
    this.#dimension = dimension;
    this.#chunkRows = Int32Array.from(rows, ({ row }) => row);
    this.#paragraphRows = Int32Array.from(rows, ({ paragraph }) => paragraph);
    rows.forEach(({ document }, label) => {
      const range = this.#ranges.get(document);
      if (range === undefined) this.#ranges.set(document, { from: label, to: label + 1 });
      else range.to = label + 1;
    });
    const ids = database.prepare<[], [number, string]>('SELECT row, id FROM paragraphs').raw().all();
    this.#paragraphIds = new Map(ids);
  }

  /** Labels of the documents' chunks; of all chunks for null. */
  rangesOf(documents: readonly number[] | null): LabelRange[] {
    if (documents === null) return [{ from: 0, to: this.size }];
    return documents.map((document) => this.#ranges.get(document)).filter((range) => range !== undefined);
  }

  /** The paragraph a chunk belongs to, by its row number. */
  paragraphOf(label: number): number {
    return this.#paragraphRows[label] ?? -1;
  }

  paragraphId(row: number): string {
    return this.#paragraphIds.get(row) ?? '';
  }

  /** All vectors by label, brought to unit length; 1.5 KB a chunk, read from the database at the first call. */
  vectors(): Float32Array {
    this.#vectors ??= this.#readVectors();
    return this.#vectors;
  }

  #readVectors(): Float32Array {
    const vector = this.#database
      .prepare<[number], Buffer>('SELECT vector FROM chunks WHERE row = ?')
      .pluck();
    const all = new Float32Array(this.size * this.#dimension);
    this.#chunkRows.forEach((row, label) => {
      const bytes = vector.get(row);
      if (bytes !== undefined)
        all.set(toUnitLength(packVectors([bytes], this.#dimension)), label * this.#dimension);
    });
    return all;
  }
}
