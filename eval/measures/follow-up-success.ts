import type { GoldUnit } from './list-gold-units.js';

/**
 * Of a follow-up question: 1 where every unit that a person's standalone question finds in the first k is found in the
 * first k by ours too, else 0. Null where the person's question finds none, so that it measures what was put back into
 * the question and not the search. Both rankings hold paragraph ids, best first.
 *
 * @param k at least 1; 5 in a run
 */
export function followUpSuccess({
  units,
  handWritten,
  ours,
  k = 5,
}: {
  units: readonly GoldUnit[];
  handWritten: readonly string[];
  ours: readonly string[];
  k?: number;
}): number | null {
  const wanted = listFound(units, handWritten.slice(0, k));
  if (wanted.length === 0) return null;
  return listFound(wanted, ours.slice(0, k)).length === wanted.length ? 1 : 0;
}

function listFound(units: readonly GoldUnit[], top: readonly string[]): GoldUnit[] {
  return units.filter((unit) => unit.some((paragraph) => top.includes(paragraph)));
}
