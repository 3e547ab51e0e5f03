import { copyFileSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import type { z } from 'zod';
import type { IndexEntry } from '../../contracts/search-index.js';
import { syncToDisk } from './durable-files.js';
import { EntryStore } from './entry-store.js';
import { hashFile } from './hash-file.js';
import type { indexCalls } from './index-calls.js';
import { indexDamaged, indexUnavailable, invalidIndexInput } from './index-errors.js';
import { chunksInGraphOrder, indexSchema } from './index-schema.js';
import { openDatabaseForBuilding } from './open-database.js';
import { packVectors } from './vector-bytes.js';
import { readVectorGraph, writeVectorGraph } from './vector-graph.js';

type BeginRequest = z.infer<typeof indexCalls.begin.request>;
type CompleteRequest = z.infer<typeof indexCalls.complete.request>;
type Completed = z.infer<typeof indexCalls.complete.reply>;

/** The building half of the index process: one database from begin to complete. */
export class IndexBuilding {
  #building: { file: string; database: Database; store: EntryStore } | null = null;

  /** @throws AppError index-damaged when the database to copy is not what its checksum says. */
  async begin({ database: file, copyOf }: BeginRequest): Promise<null> {
    if (copyOf !== null) {
      copyFileSync(copyOf.database, file);
      if ((await hashFile(file)) !== copyOf.checksum)
        throw indexDamaged('its database does not match its checksum');
    }
    const database = openDatabaseForBuilding(file);
    if (copyOf === null) database.exec(indexSchema);
    this.#building = { file, database, store: new EntryStore(database) };
    return null;
  }

  put(entry: IndexEntry): null {
    this.#begun().store.put(entry);
    return null;
  }

  remove(documentId: string): null {
    this.#begun().store.remove(documentId);
    return null;
  }

  /** @throws AppError invalid-input when a vector has another length than the model's. */
  async complete({ graph, dimension }: CompleteRequest): Promise<Completed> {
    const { file, database } = this.#begun();
    checkDimension(database, dimension);
    const vectors = chunkVectors(database, dimension);
    await writeVectorGraph(graph, vectors);
    // hnswlib does not say when a disk was full; reading what it wrote does.
    readVectorGraph(graph, dimension, vectors.size);
    database.exec(`INSERT INTO paragraph_text (paragraph_text) VALUES ('optimize')`);
    compact(database);
    const counts = countRows(database);
    database.close();
    this.#building = null;
    await syncToDisk(file);
    await syncToDisk(graph);
    return { counts, checksums: { database: await hashFile(file), graph: await hashFile(graph) } };
  }

  #begun(): { file: string; database: Database; store: EntryStore } {
    if (this.#building === null) {
      throw indexUnavailable('No build has been begun.', 'Call begin() before put, remove or publish.');
    }
    return this.#building;
  }
}

function checkDimension(database: Database, dimension: number): void {
  const expected = dimension * Float32Array.BYTES_PER_ELEMENT;
  const other = database
    .prepare<[number, number], number>(
      `SELECT length(vector) FROM chunks WHERE length(vector) <> ?
       UNION ALL SELECT length(vector) FROM sentences WHERE length(vector) <> ? LIMIT 1`,
    )
    .pluck()
    .get(expected, expected);
  if (other === undefined) return;
  const found = other / Float32Array.BYTES_PER_ELEMENT;
  throw invalidIndexInput(`The model has ${dimension} dimensions, but a stored vector has ${found}.`);
}

function chunkVectors(database: Database, dimension: number): Parameters<typeof writeVectorGraph>[1] {
  const rows = database
    .prepare<[], { row: number }>(chunksInGraphOrder)
    .all()
    .map(({ row }) => row);
  const vector = database.prepare<[number], Buffer>('SELECT vector FROM chunks WHERE row = ?').pluck();
  return {
    dimension,
    size: rows.length,
    vectorAt: (label) => packVectors([vector.get(rows[label] ?? -1) ?? new Uint8Array()], dimension),
  };
}

function countRows(database: Database): Completed['counts'] {
  const count = (table: string): number =>
    database.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0;
  return {
    documents: count('documents'),
    paragraphs: count('paragraphs'),
    chunks: count('chunks'),
    sentences: count('sentences'),
  };
}

/** Gives back the space of replaced documents once it is more than a tenth of the file. */
function compact(database: Database): void {
  const free = Number(database.pragma('freelist_count', { simple: true }));
  const pages = Number(database.pragma('page_count', { simple: true }));
  if (free * 10 > pages) database.exec('VACUUM');
}
