import { extractStems } from '../../src/language/extract-terms.js';

/** Jaccard similarity from which a sentence repeats another. */
const sameFrom = 0.8;

/**
 * Share of an answer's sentences that repeat an earlier one, 0 to 1: the stems of their content words have a Jaccard
 * similarity (shared divided by all) of 0.8 or more. A sentence without content words repeats nothing. Null under two
 * sentences.
 *
 * @param sentences texts without attribution and markers, in order
 */
export function repetition(sentences: readonly string[]): number | null {
  if (sentences.length < 2) return null;
  const stems = sentences.map((sentence) => new Set(extractStems(sentence)));
  const repeating = stems.filter((own, at) =>
    stems.slice(0, at).some((earlier) => compareSets(own, earlier) >= sameFrom),
  );
  return repeating.length / sentences.length;
}

/** Jaccard similarity; 0 for two empty sets. */
function compareSets(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const shared = [...left].filter((word) => right.has(word)).length;
  const all = left.size + right.size - shared;
  return all === 0 ? 0 : shared / all;
}
