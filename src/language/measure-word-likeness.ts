import { openWordVectors } from './word-vectors.js';

const scale = 127 * 127;

/**
 * How alike two folded words are in use and meaning, as the cosine of their vectors: unrelated words stand near 0, words
 * of one field near 0.5, synonyms and forms of one word above 0.6. Opposites are alike too ("increase", "decrease").
 * Null where one of them is not known.
 */
export function measureWordLikeness(left: string, right: string): number | null {
  const { rows, bytes, dimensions } = openWordVectors();
  const leftRow = rows.get(left);
  const rightRow = rows.get(right);
  if (leftRow === undefined || rightRow === undefined) return null;
  let sum = 0;
  for (let at = 0; at < dimensions; at += 1)
    sum += (bytes[leftRow * dimensions + at] ?? 0) * (bytes[rightRow * dimensions + at] ?? 0);
  return sum / scale;
}
