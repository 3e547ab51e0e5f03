import type { IndexReader } from '../contracts/search-index.js';
import { compareHits, type FusedHit } from './fuse-legs.js';

/** Hits that are looked at sentence by sentence. */
const depth = 40;
/** Weight of the cosine of the best sentence beside the fused score. Chosen on the dev questions of the seeds. */
const sentenceWeight = 0.5;

/**
 * Ranks the best hits anew by their fused score and the sentence of each that is nearest to the question: a paragraph
 * of many sentences may hold the answer in one of them, which its own vector hides. Best first, ties by paragraph id;
 * hits beyond the depth follow in the order they had.
 */
export async function rankBySentence(
  hits: readonly FusedHit[],
  questionVector: Float32Array,
  index: Pick<IndexReader, 'sentences'>,
): Promise<FusedHit[]> {
  const head = hits.slice(0, depth);
  const best = await findBestCosines(head, questionVector, index);
  const ranked = head
    .map((hit) => ({ ...hit, score: hit.score + sentenceWeight * (best.get(hit.paragraphId) ?? 0) }))
    .sort(compareHits);
  const last = ranked.at(-1)?.score ?? 0;
  const tail = hits.slice(depth).map((hit) => ({ ...hit, score: Math.min(hit.score, last) }));
  return [...ranked, ...tail];
}

async function findBestCosines(
  hits: readonly FusedHit[],
  questionVector: Float32Array,
  index: Pick<IndexReader, 'sentences'>,
): Promise<Map<string, number>> {
  const best = new Map<string, number>();
  for (const { paragraphId, vector } of await index.sentences(hits.map((hit) => hit.paragraphId))) {
    let cosine = 0;
    for (let at = 0; at < vector.length; at += 1) cosine += (vector[at] ?? 0) * (questionVector[at] ?? 0);
    best.set(paragraphId, Math.max(best.get(paragraphId) ?? 0, cosine));
  }
  return best;
}
