import type { GoldUnit } from './list-gold-units.js';

/**
 * Share of the units of which a paragraph stands among the first k, 0 to 1. Divided by the smaller of k and the number
 * of units, so that 1 can be reached where there are more units than places (the capped recall of BEIR, Thakur et al.
 * 2021); with k or fewer units it is recall as trec_eval has it. Null where there are no units.
 *
 * @param ranked paragraph ids, best first; may be fewer than k
 * @param k at least 1
 */
export function recallAtK({
  ranked,
  units,
  k,
}: {
  ranked: readonly string[];
  units: readonly GoldUnit[];
  k: number;
}): number | null {
  if (units.length === 0) return null;
  const top = new Set(ranked.slice(0, k));
  const found = units.filter((unit) => unit.some((paragraph) => top.has(paragraph))).length;
  return found / Math.min(k, units.length);
}
