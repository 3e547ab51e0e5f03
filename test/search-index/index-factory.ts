import type {
  IndexDescription,
  IndexEntry,
  IndexReader,
  IndexWriter,
} from '../../src/contracts/search-index.js';

/** An index kept somewhere, under test: writers and readers of the same place. */
export interface IndexUnderTest {
  openWriter: () => IndexWriter;
  /** Reads the generation that is current at the call. */
  openReader: () => Promise<IndexReader>;
  /** Takes away the place, and closes what is still open. */
  dispose: () => Promise<void>;
}

/** Description of an index over vectors of `dimension` numbers, as made by no real model. */
export function describeTestIndex(dimension: number, corpusVersion = 'ab'.repeat(32)): IndexDescription {
  return {
    corpusVersion,
    corpusTitle: 'Corpus of the tests',
    embeddingModel: {
      name: 'made-by-hand',
      digest: '0'.repeat(64),
      dimension,
      maxTokens: 512,
      pooling: 'cls',
      queryPrefix: '',
    },
    parserVersion: 1,
    chunkerVersion: 1,
    files: [],
  };
}

/** Builds a generation from nothing that holds these entries. */
export async function buildIndex(
  index: IndexUnderTest,
  entries: readonly IndexEntry[],
  dimension = 3,
): Promise<void> {
  const writer = index.openWriter();
  await writer.begin('empty');
  for (const entry of entries) await writer.put(entry);
  await writer.publish(describeTestIndex(dimension));
}
