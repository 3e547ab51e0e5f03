import type { Config } from '../config/parse-config.js';
import { openEmbedder } from '../pipeline/open-embedder.js';
import { LangChainEmbeddings } from './langchain-embeddings.js';

/**
 * Starts the embedding processes of the configured model and gives it as LangChain `Embeddings`; close it when done, or
 * the processes keep the program alive. `onNotice` is told of downloads and of processes that end unasked.
 * @throws AppError unavailable.
 */
export async function openEmbeddings(
  config: Config,
  onNotice: (text: string) => void = () => undefined,
): Promise<LangChainEmbeddings> {
  return new LangChainEmbeddings(await openEmbedder(config, onNotice));
}
