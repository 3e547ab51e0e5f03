import type { GoldUnit } from './list-gold-units.js';

/**
 * Reciprocal rank of the first essential paragraph, 1 for the first place, 0 where none stands among the first k; its
 * mean over questions is MRR@k (Voorhees, TREC-8 question answering track, 1999). Null where nothing is essential.
 *
 * @param ranked paragraph ids, best first
 * @param k at least 1
 */
export function mrrAtK({
  ranked,
  units,
  k,
}: {
  ranked: readonly string[];
  units: readonly GoldUnit[];
  k: number;
}): number | null {
  if (units.length === 0) return null;
  const essential = new Set(units.flat());
  const at = ranked.slice(0, k).findIndex((paragraph) => essential.has(paragraph));
  return at === -1 ? 0 : 1 / (at + 1);
}
