import type { LegPlace } from '../contracts/hit.js';
import type { LegHit } from '../contracts/search-index.js';

/** A paragraph with its place in each leg and its fused score. */
export interface FusedHit {
  paragraphId: string;
  legs: { lexical?: LegPlace; dense?: LegPlace };
  /** Comparable within one search only. */
  score: number;
}

/**
 * Weight of the best lexical hit beside a cosine, whose values lie close together (0.5 to 0.8): enough to order what
 * the vectors hold for equal, and not so much that words of the question which happen to stand somewhere outweigh its
 * meaning. Chosen on the dev questions of the seeds.
 */
export const lexicalWeight = 0.1;

/**
 * Fuses the legs: cosine + weight × BM25 / best BM25. Cosines are taken as they are, since they mean the same in every
 * search; BM25 has no scale of its own. A paragraph that the dense leg did not return has the least cosine it returned,
 * one that the lexical leg did not return has 0 there. Best first, ties by paragraph id.
 */
export function fuseLegs(
  lexical: readonly LegHit[],
  dense: readonly LegHit[],
  weight = lexicalWeight,
): FusedHit[] {
  const fused = new Map<string, FusedHit>();
  const least = dense.at(-1)?.score ?? 0;
  const best = lexical[0]?.score ?? 0;
  const find = (paragraphId: string): FusedHit => {
    const entry = fused.get(paragraphId) ?? { paragraphId, legs: {}, score: least };
    fused.set(paragraphId, entry);
    return entry;
  };
  dense.forEach(({ paragraphId, score }, at) => {
    const entry = find(paragraphId);
    entry.legs.dense = { rank: at + 1, score };
    entry.score = score;
  });
  lexical.forEach(({ paragraphId, score }, at) => {
    const entry = find(paragraphId);
    entry.legs.lexical = { rank: at + 1, score };
    entry.score += best > 0 ? (weight * score) / best : weight;
  });
  return [...fused.values()].sort(compareHits);
}

/** Best first, ties by paragraph id. */
export function compareHits(left: FusedHit, right: FusedHit): number {
  return right.score - left.score || compareIds(left.paragraphId, right.paragraphId);
}

/** Orders ids by code unit, the same on every machine. */
export function compareIds(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
