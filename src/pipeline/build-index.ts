import { basename } from 'node:path';
import type { BuildProgress, BuildReport } from '../contracts/build-report.js';
import type { Config } from '../config/parse-config.js';
import type { IndexManifest } from '../contracts/search-index.js';
import { chunkerVersion } from '../chunks/chunker-version.js';
import { describeDocuments } from '../documents/describe-documents.js';
import { readCorpus, type Corpus } from '../documents/read-corpus.js';
import type { CachedEmbedder } from '../embeddings/cached-embedder.js';
import { parserVersion } from '../paragraphs/parser-version.js';
import { EmbeddedIndexWriter } from '../search-index/embedded/embedded-index-writer.js';
import { readCurrentManifest } from '../search-index/embedded/read-current-manifest.js';
import { identifyCorpus } from './identify-corpus.js';
import { describeFailure, emptyCorpus, cancelled } from './build-errors.js';
import { embedAndWrite } from './embed-and-write.js';
import { prepareInTurn } from './prepare-document.js';
import { openCachedEmbedder } from './open-embedder.js';

export interface BuildIndexOptions {
  config: Config;
  /** Builds even when the current index is what it would build. */
  force?: boolean;
  onProgress?: (progress: BuildProgress) => void;
  /** Told of what is not as it should be and does not stop the build. */
  onNotice?: (text: string) => void;
  signal?: AbortSignal;
}

/**
 * seeds -> documents -> paragraphs -> chunks -> embeddings -> search-index: reads the corpus, and, when it is not what
 * the current index was made from, builds a new generation and makes it the current one. A build that fails or is
 * aborted leaves the current index as it was.
 * @throws AppError invalid-input, locked, cancelled, unavailable.
 */
export async function buildIndex(options: BuildIndexOptions): Promise<BuildReport> {
  const startedAt = performance.now();
  const { config, onProgress = () => undefined } = options;
  const corpus = await readCorpus(config.seedsFolder);
  if (corpus.sources.length === 0) throw emptyCorpus(config.seedsFolder, corpus.failures);
  onProgress({ stage: 'reading', done: corpus.sources.length, total: corpus.sources.length });
  const embedder = await openCachedEmbedder(config, options.onNotice ?? (() => undefined));
  try {
    const corpusVersion = identifyCorpus(corpus, embedder.model);
    const current = await readCurrentManifest(config.indexFolder);
    const unchanged = current?.corpusVersion === corpusVersion && options.force !== true;
    const manifest = unchanged
      ? current
      : await writeGeneration({ ...options, corpus, embedder, corpusVersion });
    return {
      status: unchanged ? 'unchanged' : 'built',
      manifest,
      embedded: embedder.counts.embedded,
      reused: embedder.counts.cached,
      seconds: (performance.now() - startedAt) / 1000,
      failures: corpus.failures.map(describeFailure),
    };
  } finally {
    await embedder.close();
  }
}

interface GenerationOptions extends BuildIndexOptions {
  corpus: Corpus;
  embedder: CachedEmbedder;
  corpusVersion: string;
}

async function writeGeneration(options: GenerationOptions): Promise<IndexManifest> {
  const { config, corpus, embedder, corpusVersion, signal } = options;
  const writer = new EmbeddedIndexWriter(config.indexFolder);
  // The index process starts while the first texts are being embedded.
  const begun = writer.begin('empty');
  begun.catch(() => undefined);
  try {
    const documents = describeDocuments(corpus.sources);
    const prepared = prepareInTurn(documents, embedder);
    await embedAndWrite(prepared, { ...options, writer, begun });
    signal?.throwIfAborted();
    return await writer.publish({
      corpusVersion,
      corpusTitle: corpus.corpus?.title ?? basename(config.seedsFolder),
      embeddingModel: embedder.model,
      parserVersion,
      chunkerVersion,
      files: documents.map(({ document }) => ({
        path: document.source.path,
        sha256: document.source.sha256,
        documentId: document.id,
      })),
    });
  } catch (error) {
    await begun.catch(() => undefined);
    await writer.abandon();
    throw signal?.aborted === true ? cancelled(error) : error;
  }
}
