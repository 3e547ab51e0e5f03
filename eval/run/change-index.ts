import type { IndexReader } from '../../src/contracts/search-index.js';

/** The same index with some of its methods in place of its own. Closing it closes the index. */
export function changeIndex(index: IndexReader, changes: Partial<IndexReader>): IndexReader {
  return {
    describe: () => index.describe(),
    searchLexical: (terms, limit, filter) => index.searchLexical(terms, limit, filter),
    searchDense: (vector, limit, filter) => index.searchDense(vector, limit, filter),
    locate: (key, filter) => index.locate(key, filter),
    paragraphs: (ids) => index.paragraphs(ids),
    neighbours: (id, before, after) => index.neighbours(id, before, after),
    outline: (documentId) => index.outline(documentId),
    sentences: (ids) => index.sentences(ids),
    documents: (filter) => index.documents(filter),
    vocabulary: (terms, filter) => index.vocabulary(terms, filter),
    scan: () => index.scan(),
    close: () => index.close(),
    ...changes,
  };
}
