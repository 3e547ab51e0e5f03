import type { IndexManifest, IndexReader } from '../../../src/contracts/search-index.js';
import { fakeModel } from '../../support/fake-embedder.js';

interface FakeReaderPlan {
  /** In how many paragraphs a word or phrase stands, by its lower-case form. */
  vocabulary?: Readonly<Record<string, number>>;
  /** The same of a word not given. Default: 0. */
  otherwise?: number;
  sentences?: IndexReader['sentences'];
}

function unexpected(): Promise<never> {
  return Promise.reject(new Error('This test did not expect the index to be asked for that.'));
}

/** An index of 100 paragraphs that knows how often words stand in it, and what else a test gives; all else fails. */
export function makeFakeReader(plan: FakeReaderPlan = {}): IndexReader {
  const { vocabulary = {}, otherwise = 0, sentences = unexpected } = plan;
  const manifest: IndexManifest = {
    formatVersion: 1,
    generation: 'fake',
    corpusVersion: 'fake',
    corpusTitle: 'Papers of the harbour',
    embeddingModel: fakeModel,
    parserVersion: 1,
    chunkerVersion: 1,
    counts: { documents: 1, paragraphs: 100, chunks: 100, sentences: 100 },
    files: [],
    checksums: {},
  };
  return {
    describe: () => Promise.resolve(manifest),
    vocabulary: (terms) => Promise.resolve(terms.map((term) => vocabulary[term.toLowerCase()] ?? otherwise)),
    sentences,
    searchLexical: unexpected,
    searchDense: unexpected,
    locate: unexpected,
    paragraphs: unexpected,
    neighbours: () => Promise.resolve([]),
    outline: unexpected,
    documents: unexpected,
    scan: () => {
      throw new Error('This test did not expect the index to be copied.');
    },
    close: () => Promise.resolve(),
  };
}
