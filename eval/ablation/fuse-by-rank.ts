import type { IndexReader, LegHit } from '../../src/contracts/search-index.js';
import { lexicalWeight } from '../../src/retrieval/fuse-legs.js';
import { changeIndex } from '../run/change-index.js';

/** Of reciprocal rank fusion: a paragraph scores 1 / (k + rank) in each leg. Cormack, Clarke and Büttcher, SIGIR 2009. */
const k = 60;

/**
 * The same index with scores made of ranks, so that fuseLegs orders paragraphs by reciprocal rank fusion.
 *
 * fuseLegs adds dense score + w × lexical score / best lexical score. With 1 / (60 + rank) as lexical score its second
 * part is w × 61 / (60 + rank), and the dense score given here is the same by the same expression: the sum is
 * 61 w × (1 / (60 + dense rank) + 1 / (60 + lexical rank)), equal where that is equal, to the last digit. A paragraph
 * that the dense leg did not return has the least dense score, which must be 0: so one hit more than asked for is
 * returned, with 0. It stands last, after all that count, unless the lexical leg has it too, and then it scores as it
 * must. Where there is no such hit the dense leg has returned every paragraph that has a vector.
 *
 * The order is exact for the fused list alone. What follows adds to its scores (the cosine of the best sentence, a
 * bonus for a document that is named), and there their size counts too, which is set by w and not that of cosines: the
 * first two paragraphs of a leg are 0.0016 apart. The order stays where paragraphs are not ranked by their sentences.
 */
export function fuseByRank(index: IndexReader): IndexReader {
  return changeIndex(index, {
    searchLexical: async (terms, limit, filter) =>
      score(await index.searchLexical(terms, limit, filter), (rank) => 1 / (k + rank)),
    searchDense: async (vector, limit, filter) =>
      score(await index.searchDense(vector, limit + 1, filter), (rank) =>
        rank > limit ? 0 : (lexicalWeight * (1 / (k + rank))) / (1 / (k + 1)),
      ),
  });
}

/** Hits with the score of their rank, which counts from 1. */
function score(hits: readonly LegHit[], scoreOf: (rank: number) => number): LegHit[] {
  return hits.map((hit, at) => ({ ...hit, score: scoreOf(at + 1) }));
}
