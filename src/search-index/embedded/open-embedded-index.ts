import { checkCompatibility, type ExpectedIndex } from './check-compatibility.js';
import { readCurrentGeneration } from './current-generation.js';
import type { DenseScan } from './dense-search.js';
import { EmbeddedIndexReader } from './embedded-index-reader.js';
import { indexDamaged, indexMissing } from './index-errors.js';
import { indexFormat } from './index-format.js';
import { layOutIndex, type IndexLayout } from './index-layout.js';
import { ReadingProcess } from './reading-process.js';
import { readManifest } from './read-manifest.js';

/**
 * BM25 weights of a match in a paragraph's context (headings, lead-in) and in its own text. A context is shared by all
 * paragraphs under one heading: it should lift them a little, and never above one whose own text says it.
 */
const defaultLexicalWeights = { context: 0.4, body: 1 };

const defaultDenseScan: DenseScan = { chunks: 2_000, share: 0.1 };

export interface OpenIndexOptions {
  indexDir: string;
  expected: ExpectedIndex;
  lexicalWeights?: { context: number; body: number };
  denseScan?: DenseScan;
}

/**
 * Opens the current generation of an index folder, checked file by file.
 * @throws AppError index-missing, index-incompatible or index-damaged, each with the command that mends it.
 */
export async function openEmbeddedIndex(options: OpenIndexOptions): Promise<EmbeddedIndexReader> {
  const layout = layOutIndex(options.indexDir);
  for (;;) {
    const id = await readCurrentGeneration(layout);
    if (id === null) throw indexMissing(layout.folder);
    try {
      return await openGeneration(layout, id, options);
    } catch (error) {
      // Two builds may have ended meanwhile, the second of which took this generation away.
      if ((await readCurrentGeneration(layout)) === id) throw error;
    }
  }
}

async function openGeneration(
  layout: IndexLayout,
  id: string,
  options: OpenIndexOptions,
): Promise<EmbeddedIndexReader> {
  const files = layout.generation(id);
  const manifest = await readManifest(files.manifest);
  if (manifest.generation !== id) throw indexDamaged(`${files.manifest} belongs to ${manifest.generation}`);
  checkCompatibility(manifest, options.expected);
  const indexProcess = new ReadingProcess({
    database: files.database,
    graph: files.graph,
    checksums: {
      database: manifest.checksums[indexFormat.databaseFile] ?? '',
      graph: manifest.checksums[indexFormat.graphFile] ?? '',
    },
    dimension: manifest.embeddingModel.dimension,
    lexicalWeights: options.lexicalWeights ?? defaultLexicalWeights,
    denseScan: options.denseScan ?? defaultDenseScan,
  });
  await indexProcess.start();
  return new EmbeddedIndexReader(manifest, indexProcess);
}
