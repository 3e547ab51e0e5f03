import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { z } from 'zod';
import type { EmbeddingModel } from '../contracts/embedding.js';

const rowSchema = z.object({ vector: z.instanceof(Uint8Array) }).optional();

export interface VectorStoreOptions {
  /** The file, for example index/embeddings.db; made when missing. */
  path: string;
  model: EmbeddingModel;
  /** Told, for people, when the file was damaged and moved aside, or cannot be used. */
  onNotice: (text: string) => void;
}

/**
 * Vectors of passages in an SQLite file, by model (digest and pooling) and SHA-256 of the text. Nothing in it is needed:
 * a damaged file is moved aside and begun anew, one that cannot be used is done without. Several programs may use one
 * file. Numbers are kept as 32-bit floats in this machine's byte order.
 */
export class VectorStore {
  private database: Database.Database | undefined;
  private usable = true;
  private readonly modelKey: string;

  constructor(private readonly options: VectorStoreOptions) {
    this.modelKey = `${options.model.digest} ${options.model.pooling}`;
    this.attempt(() => undefined);
  }

  /** The vectors of texts, undefined where there is none, in the order given. */
  get(texts: readonly string[]): (Float32Array | undefined)[] {
    const found = this.attempt((database) => {
      const select = database.prepare('SELECT vector FROM vectors WHERE model = ? AND text = ?');
      return texts.map((text) =>
        this.decode(rowSchema.parse(select.get(this.modelKey, hashText(text)))?.vector),
      );
    });
    return found ?? texts.map(() => undefined);
  }

  /** Keeps vectors, all or none of them. */
  put(texts: readonly string[], vectors: readonly Float32Array[]): void {
    this.attempt((database) => {
      const insert = database.prepare(
        'INSERT OR REPLACE INTO vectors (model, text, vector) VALUES (?, ?, ?)',
      );
      database.transaction(() => {
        texts.forEach((text, index) => {
          const { buffer, byteOffset, byteLength } = vectors[index] ?? new Float32Array();
          if (byteLength > 0)
            insert.run(this.modelKey, hashText(text), Buffer.from(buffer, byteOffset, byteLength));
        });
      })();
    });
  }

  close(): void {
    this.database?.close();
    this.database = undefined;
  }

  /** A blob as vector; undefined for one of another size or that is no unit vector, which is a damaged one. */
  private decode(blob: Uint8Array | undefined): Float32Array | undefined {
    if (blob?.byteLength !== this.options.model.dimension * Float32Array.BYTES_PER_ELEMENT) return undefined;
    const vector = new Float32Array(Uint8Array.from(blob).buffer);
    const square = vector.reduce((sum, value) => sum + value * value, 0);
    return Math.abs(square - 1) < 1e-3 ? vector : undefined;
  }

  private open(): void {
    mkdirSync(dirname(this.options.path), { recursive: true });
    const database = new Database(this.options.path, { timeout: 5000 });
    this.database = database;
    database.pragma('journal_mode = WAL');
    // A crash of the machine may lose the last transactions, never the file.
    database.pragma('synchronous = NORMAL');
    database.exec(
      'CREATE TABLE IF NOT EXISTS vectors ' +
        '(model TEXT NOT NULL, text BLOB NOT NULL, vector BLOB NOT NULL, PRIMARY KEY (model, text)) WITHOUT ROWID',
    );
  }

  /** Runs an action on the database; undefined when the cache is of no use, of which the notice tells. */
  private attempt<T>(action: (database: Database.Database) => T): T | undefined {
    if (!this.usable) return undefined;
    try {
      if (this.database === undefined) this.open();
      return this.database && action(this.database);
    } catch (error) {
      this.recover(error);
      return undefined;
    }
  }

  private recover(error: unknown): void {
    const { path, onNotice } = this.options;
    this.close();
    const code = error instanceof Database.SqliteError ? error.code : '';
    const reason = error instanceof Error ? error.message : String(error);
    if (!/^SQLITE_(?:NOTADB|CORRUPT|ERROR|MISMATCH)/u.test(code)) {
      this.usable = false;
      onNotice(`the embedding cache ${path} cannot be used now: ${reason}; texts are embedded without it`);
      return;
    }
    const aside = nameAside(path);
    for (const ending of ['', '-wal', '-shm']) {
      if (existsSync(path + ending)) renameSync(path + ending, aside + ending);
    }
    onNotice(`the embedding cache was damaged (${reason}) and moved to ${aside}; a new one is begun`);
  }
}

function hashText(text: string): Buffer {
  return createHash('sha256').update(`passage\0${text}`).digest();
}

function nameAside(path: string): string {
  for (let number = 1; ; number++) {
    const aside = `${path}.damaged-${number}`;
    if (!existsSync(aside)) return aside;
  }
}
