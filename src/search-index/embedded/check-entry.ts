import type { IndexEntry } from '../../contracts/search-index.js';
import { invalidIndexInput } from './index-errors.js';

/** True for a vector whose direction is defined: only finite numbers, and not all of them zero. */
export function hasDirection(vector: Float32Array): boolean {
  let squares = 0;
  for (const value of vector) squares += value * value;
  return Number.isFinite(squares) && squares > 0;
}

/**
 * Sees to it that an entry hangs together: every part belongs to the document, ids occur once, vectors can be compared.
 * @throws AppError invalid-input naming what does not.
 */
export function checkEntry(entry: IndexEntry): void {
  const { id } = entry.document;
  const ids = new Set<string>();
  for (const paragraph of entry.paragraphs) {
    if (paragraph.documentId !== id) {
      throw invalidIndexInput(`Paragraph ${paragraph.id} does not belong to document ${id}.`);
    }
    if (ids.has(paragraph.id)) throw invalidIndexInput(`Paragraph ${paragraph.id} occurs twice.`);
    ids.add(paragraph.id);
  }
  for (const { item } of [...entry.chunks, ...entry.sentences]) {
    if (!ids.has(item.paragraphId)) {
      throw invalidIndexInput(`Document ${id} has no paragraph ${item.paragraphId} for a chunk or sentence.`);
    }
  }
  checkVectors(entry);
}

function checkVectors(entry: IndexEntry): void {
  const vectors = [...entry.chunks, ...entry.sentences].map(({ vector }) => vector);
  const dimension = vectors[0]?.length;
  for (const vector of vectors) {
    if (vector.length !== dimension) {
      throw invalidIndexInput(
        `Vectors of ${entry.document.id} differ in length: ${dimension ?? 0}, ${vector.length}.`,
      );
    }
    if (!hasDirection(vector)) {
      throw invalidIndexInput(
        `A vector of ${entry.document.id} is all zeros or has a value that is no number.`,
      );
    }
  }
}
