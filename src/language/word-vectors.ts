import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** English words with what they are like, most common first. */
export interface WordVectors {
  /** Row of a folded word, which is also its rank by how common it is; undefined for a word not among them. */
  rows: ReadonlyMap<string, number>;
  /** Rows one after another, each of unit length times 127. */
  bytes: Int8Array;
  /** Numbers in a row. */
  dimensions: number;
}

let opened: WordVectors | null = null;

function findFolder(): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const candidate = join(folder, 'models', 'word-vectors-en');
    if (existsSync(candidate)) return candidate;
    if (folder === dirname(folder)) throw new Error(`no models/word-vectors-en above ${import.meta.dirname}`);
  }
}

/**
 * The word vectors of models/word-vectors-en, read when they are first asked for (some milliseconds) and kept.
 * @throws Error when the folder is missing.
 */
export function openWordVectors(): WordVectors {
  if (opened !== null) return opened;
  const folder = findFolder();
  const words = readFileSync(join(folder, 'words.txt'), 'utf8')
    .split('\n')
    .filter((word) => word !== '');
  const file = readFileSync(join(folder, 'vectors.bin'));
  const bytes = new Int8Array(file.buffer, file.byteOffset, file.byteLength);
  const rows = new Map(words.map((word, row) => [word, row]));
  opened = { rows, bytes, dimensions: bytes.length / words.length };
  return opened;
}
