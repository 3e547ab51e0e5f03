import type { LegPlace } from '../contracts/hit.js';
import type { LegHit } from '../contracts/search-index.js';

/** A paragraph with its place in each leg and its fused score in [0, 1]. */
export interface FusedHit {
  paragraphId: string;
  legs: { lexical?: LegPlace; dense?: LegPlace };
  score: number;
}

/** Share of the dense leg in the fused score; the lexical leg has the rest. Chosen on the dev questions of the seeds. */
export const denseWeight = 0.5;

/**
 * Convex combination of min-max normalised scores (Bruch, Gai, Ingber, "An Analysis of Fusion Functions for Hybrid
 * Retrieval", 2023): each leg's scores are put on [0, 1] over the list it returned, a paragraph that a leg did not
 * return counts 0 there. Best first, ties by paragraph id.
 */
export function fuseLegs(
  lexical: readonly LegHit[],
  dense: readonly LegHit[],
  weight = denseWeight,
): FusedHit[] {
  const fused = new Map<string, FusedHit>();
  addLeg(fused, lexical, 'lexical', 1 - weight);
  addLeg(fused, dense, 'dense', weight);
  return [...fused.values()].sort(
    (left, right) => right.score - left.score || compareIds(left.paragraphId, right.paragraphId),
  );
}

function addLeg(
  fused: Map<string, FusedHit>,
  hits: readonly LegHit[],
  leg: 'lexical' | 'dense',
  weight: number,
): void {
  const best = hits[0]?.score ?? 0;
  const worst = hits.at(-1)?.score ?? 0;
  const range = best - worst;
  hits.forEach((hit, index) => {
    const entry = fused.get(hit.paragraphId) ?? { paragraphId: hit.paragraphId, legs: {}, score: 0 };
    entry.legs[leg] = { rank: index + 1, score: hit.score };
    // A list of one, or of equals, says only that all of it fits equally well.
    entry.score += weight * (range > 0 ? (hit.score - worst) / range : 1);
    fused.set(hit.paragraphId, entry);
  });
}

/** Orders ids by code unit, the same on every machine. */
export function compareIds(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
