import type { Notice } from '../contracts/answer.js';
import type { IndexReader, LegHit, SearchFilter } from '../contracts/search-index.js';
import { extractTerms } from '../language/extract-terms.js';
import { findSymbols } from '../language/find-symbols.js';
import { fuseLegs, type FusedHit } from './fuse-legs.js';
import { rankBySentence } from './rank-by-sentence.js';
import { scaleScores } from './scale-scores.js';

/** Hits of each leg that are fused: scores are normalised over this many. */
const legDepth = 100;

export interface LegSearch {
  hits: FusedHit[];
  notices: Notice[];
}

interface SearchLegsOptions {
  index: Pick<IndexReader, 'searchLexical' | 'searchDense' | 'sentences'>;
  question: string;
  /** Of the question; the lexical leg does not wait for it. */
  vector: Promise<Float32Array>;
  filter: SearchFilter;
}

/**
 * Searches the lexical and the dense leg at once, fuses them and ranks the best by their best sentence. A leg that fails is named in a
 * notice, not hidden.
 */
export async function searchLegs({ index, question, vector, filter }: SearchLegsOptions): Promise<LegSearch> {
  const [lexical, dense] = await Promise.allSettled([
    index.searchLexical(listQueryTerms(question), legDepth, filter),
    vector.then((unit) => index.searchDense(unit, legDepth, filter)),
  ]);
  if (lexical.status === 'rejected' && dense.status === 'rejected') throw lexical.reason;
  const notices: Notice[] = [];
  const take = (leg: PromiseSettledResult<LegHit[]>, name: string): LegHit[] => {
    if (leg.status === 'fulfilled') return leg.value;
    notices.push({
      code: 'leg-failed',
      text: `The ${name} leg of the search failed; this answer rests on the other one.`,
    });
    return [];
  };
  const fused = fuseLegs(take(lexical, 'lexical'), take(dense, 'dense'));
  const hits = dense.status === 'rejected' ? fused : await rankBySentence(fused, await vector, index);
  return { hits: scaleScores(hits), notices };
}

/** Content words of the question, and its document symbols as phrases. */
export function listQueryTerms(question: string): string[] {
  return [...extractTerms(question), ...findSymbols(question).map((symbol) => symbol.text)];
}
