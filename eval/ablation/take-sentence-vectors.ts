import type { IndexedSentence, IndexReader } from '../../src/contracts/search-index.js';
import { changeIndex } from '../run/change-index.js';

/** Whose vectors of sentences are taken: those that retrieval ranks paragraphs by, or every one. */
type Taken = 'ranking' | 'all';

/**
 * The same index whose sentences have zero for a vector, so that every cosine with one is 0. Of `ranking`: only in
 * retrieval, so that paragraphs keep the order in which the legs were fused. Of `all`: in answers too, where sentences
 * are then chosen by words alone and no paragraph seems to bear on the question.
 *
 * What retrieval reads is told from what an answer reads by when it is read: retrieval searches, reads sentences, and
 * ends with reading the paragraphs it has found. That holds where questions are asked one after the other, as a run
 * does; documents searched side by side are all searched before the paragraphs are read.
 */
export function takeSentenceVectors(index: IndexReader, taken: Taken): IndexReader {
  let retrieving = false;
  return changeIndex(index, {
    searchDense: (vector, limit, filter) => {
      retrieving = true;
      return index.searchDense(vector, limit, filter);
    },
    paragraphs: (ids) => {
      retrieving = false;
      return index.paragraphs(ids);
    },
    sentences: async (ids) => {
      const take = taken === 'all' || retrieving;
      const sentences = await index.sentences(ids);
      return take ? sentences.map(withoutVector) : sentences;
    },
  });
}

function withoutVector(sentence: IndexedSentence): IndexedSentence {
  return { ...sentence, vector: new Float32Array(sentence.vector.length) };
}
