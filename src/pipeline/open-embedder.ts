import { join } from 'node:path';
import type { Config } from '../config/parse-config.js';
import { CachedEmbedder } from '../embeddings/cached-embedder.js';
import { LocalEmbedder } from '../embeddings/local-embedder.js';

/** Starts the embedding processes of the configured model. `onNotice` is told of downloads and of processes that end unasked. @throws AppError unavailable. */
export function openEmbedder(config: Config, onNotice: (text: string) => void): Promise<LocalEmbedder> {
  const { model, folder, pooling, queryPrefix, processes } = config.embedding;
  return LocalEmbedder.start({
    model: folder === '' ? model : folder,
    pooling,
    queryPrefix,
    processes,
    onNotice,
  });
}

/** The same with the cache of vectors beside the index, for building. */
export async function openCachedEmbedder(
  config: Config,
  onNotice: (text: string) => void,
): Promise<CachedEmbedder> {
  const embedder = await openEmbedder(config, onNotice);
  return new CachedEmbedder({ embedder, path: join(config.indexFolder, 'embeddings.db'), onNotice });
}
