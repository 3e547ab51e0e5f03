import type { FusedHit } from './fuse-legs.js';

/** Puts the scores of one search on [0, 1]: its best hit has 1, its last 0. A list of equals has 1 throughout. */
export function scaleScores(hits: readonly FusedHit[]): FusedHit[] {
  const best = hits[0]?.score ?? 0;
  const range = best - (hits.at(-1)?.score ?? 0);
  return hits.map((hit) => ({ ...hit, score: range > 0 ? 1 - (best - hit.score) / range : 1 }));
}
