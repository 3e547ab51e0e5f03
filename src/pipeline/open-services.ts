import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config/parse-config.js';
import type { Logger } from '../contracts/logger.js';
import { chunkerVersion } from '../chunks/chunker-version.js';
import { parserVersion } from '../paragraphs/parser-version.js';
import { loadSources } from '../retrieval/load-sources.js';
import { openEmbeddedIndex } from '../search-index/embedded/open-embedded-index.js';
import type { AnswerServices } from './answer-services.js';
import { openEmbedder } from './open-embedder.js';
import { openLanguageModel } from './open-language-model.js';
import { indexMissing } from './index-missing.js';

const silent: Logger = { info: () => undefined, warn: () => undefined, error: () => undefined };

interface OpenServicesOptions {
  config: Config;
  now: () => number;
  makeId: () => string;
  /** Told of what is not as it should be and does not stop the program. */
  onNotice?: (text: string) => void;
  /** Told of what the language model fails at, with its causes. */
  log?: Logger;
}

/**
 * Opens what answering needs, the index and the model at once. What was opened is closed again when the rest fails.
 * @throws AppError index-missing before a model is loaded, index-incompatible, index-damaged, unavailable.
 */
export async function openServices({
  config,
  now,
  makeId,
  onNotice = () => undefined,
  log = silent,
}: OpenServicesOptions): Promise<AnswerServices> {
  if (!existsSync(join(config.indexFolder, 'current'))) throw indexMissing(config.indexFolder);
  const languageModel = await openLanguageModel(config, log);
  const embedder = await openEmbedder(config, onNotice);
  try {
    const index = await openEmbeddedIndex({
      indexDir: config.indexFolder,
      expected: { embeddingModel: embedder.model, chunkerVersion, parserVersion },
    });
    const [manifest, sources] = await Promise.all([index.describe(), loadSources(index)]);
    const documents = new Map(sources.map(({ document }) => [document.id, document]));
    const opened = { index, manifest, embedder, sources, documents, now, makeId };
    return languageModel === undefined ? opened : { ...opened, languageModel };
  } catch (error) {
    await embedder.close();
    throw error;
  }
}
