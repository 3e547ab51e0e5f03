import type { IndexReader, LegHit } from '../../src/contracts/search-index.js';
import { changeIndex } from './change-index.js';

/**
 * The index with its two legs kept to the paragraphs given: with the gold paragraphs it is the oracle, with none it is
 * retrieval switched off. Locators that a question names are still opened.
 */
export function narrowIndex(index: IndexReader, paragraphIds: ReadonlySet<string>): IndexReader {
  const keep = (hits: LegHit[], limit: number): LegHit[] =>
    hits.filter((hit) => paragraphIds.has(hit.paragraphId)).slice(0, limit);
  const wide = async (): Promise<number> => (await index.describe()).counts.paragraphs;
  return changeIndex(index, {
    searchLexical: async (terms, limit, filter) =>
      keep(await index.searchLexical(terms, await wide(), filter), limit),
    searchDense: async (vector, limit, filter) =>
      keep(await index.searchDense(vector, await wide(), filter), limit),
  });
}
