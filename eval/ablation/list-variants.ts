import type { IndexReader } from '../../src/contracts/search-index.js';
import type { AnswerServices } from '../../src/pipeline/answer-services.js';
import { changeIndex } from '../run/change-index.js';
import { fuseByRank } from './fuse-by-rank.js';
import { takeSentenceVectors } from './take-sentence-vectors.js';

/** The program with one part taken out or changed. */
export interface Variant {
  /** What is different, for people: "without the lexical leg". */
  name: string;
  change: (services: AnswerServices) => AnswerServices;
}

/** The variants in the order of a report; `bare` is an index of the same paragraphs without headings and lead-ins. */
export function listVariants(bare: Pick<IndexReader, 'searchLexical' | 'searchDense'>): Variant[] {
  const searchLexical: IndexReader['searchLexical'] = (terms, limit, filter) =>
    bare.searchLexical(terms, limit, filter);
  const searchDense: IndexReader['searchDense'] = (vector, limit, filter) =>
    bare.searchDense(vector, limit, filter);
  const none = () => Promise.resolve([]);
  return [
    onIndex('without the lexical leg', (index) => changeIndex(index, { searchLexical: none })),
    // The best sentences are still found by their vectors, among what the lexical leg returns.
    onIndex('without the dense leg', (index) => changeIndex(index, { searchDense: none })),
    onIndex('without ranking by best sentence', (index) => takeSentenceVectors(index, 'ranking')),
    onIndex('without sentence vectors', (index) => takeSentenceVectors(index, 'all')),
    onIndex('rank fusion in place of scores', fuseByRank),
    // Beside "without ranking by best sentence" it shows rank fusion by itself.
    onIndex('rank fusion, no sentence ranking', (index) => takeSentenceVectors(fuseByRank(index), 'ranking')),
    // A locator that is named is then one that no document has, and the answer says so. Items by themselves
    // ("recommendation (c)") and "the last paragraph" are looked for in the outline, which stays.
    onIndex('without locators', (index) => changeIndex(index, { locate: none })),
    onIndex('without neighbours', (index) =>
      changeIndex(index, { neighbours: (id) => index.paragraphs([id]) }),
    ),
    onIndex('without headings in the vectors', (index) => changeIndex(index, { searchDense })),
    onIndex('without headings in either leg', (index) => changeIndex(index, { searchLexical, searchDense })),
    {
      name: 'joined questions not taken apart',
      change: (services) => ({ ...services, takeApart: false }),
    },
    { name: 'without spelling repair', change: (services) => ({ ...services, repairSpelling: false }) },
  ];
}

function onIndex(name: string, change: (index: IndexReader) => IndexReader): Variant {
  return { name, change: (services) => ({ ...services, index: change(services.index) }) };
}
