import type { LegHit } from '../../contracts/search-index.js';

/** Best score first, ties by paragraph id in the order of its characters; at most `limit` of them. */
export function orderHits(hits: LegHit[], limit: number): LegHit[] {
  return hits.sort((a, b) => b.score - a.score || (a.paragraphId < b.paragraphId ? -1 : 1)).slice(0, limit);
}
