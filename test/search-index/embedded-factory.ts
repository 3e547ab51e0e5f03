import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DenseScan } from '../../src/search-index/embedded/dense-search.js';
import type { EmbeddedIndexReader } from '../../src/search-index/embedded/embedded-index-reader.js';
import { EmbeddedIndexWriter } from '../../src/search-index/embedded/embedded-index-writer.js';
import { openEmbeddedIndex } from '../../src/search-index/embedded/open-embedded-index.js';
import { describeTestIndex, type IndexUnderTest } from './index-factory.js';

export interface EmbeddedIndexUnderTest extends IndexUnderTest {
  folder: string;
  openReader: () => Promise<EmbeddedIndexReader>;
  openWriter: () => EmbeddedIndexWriter;
}

/** An embedded index in a new temporary folder. */
export async function makeEmbeddedIndex(
  options: { dimension?: number; denseScan?: DenseScan } = {},
): Promise<EmbeddedIndexUnderTest> {
  const folder = await mkdtemp(path.join(tmpdir(), 'rapporteur-index-'));
  const readers: EmbeddedIndexReader[] = [];
  const writers: EmbeddedIndexWriter[] = [];
  const { dimension = 3, denseScan } = options;
  return {
    folder,
    openWriter: () => {
      const writer = new EmbeddedIndexWriter(folder);
      writers.push(writer);
      return writer;
    },
    openReader: async () => {
      const expected = describeTestIndex(dimension);
      const reader = await openEmbeddedIndex({
        indexDir: folder,
        expected,
        ...(denseScan === undefined ? {} : { denseScan }),
      });
      readers.push(reader);
      return reader;
    },
    dispose: async () => {
      for (const reader of readers) await reader.close();
      for (const writer of writers) await writer.abandon();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
