import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { describeMachine } from '../../../src/config/machine.js';
import { LangChainEmbeddings } from '../../../src/langchain/langchain-embeddings.js';
import { LocalEmbedder } from '../../../src/embeddings/local-embedder.js';
import type { PeerSystem, SystemFolders } from './peer-system.js';

const model = 'bge-small-en-v1.5-q8';

interface PipelineFolders extends SystemFolders {
  embeddings: LangChainEmbeddings;
}
type Retrieve = (question: string) => Promise<string[]>;
const isFunction = (value: unknown): boolean => typeof value === 'function';
const pipelineSchema = z.object({
  indexSeeds: z.custom<(folders: PipelineFolders) => Promise<void>>(isFunction),
  openStore: z.custom<(folders: PipelineFolders) => Promise<Retrieve>>(isFunction),
});

/** It is not compiled and imports packages of its own folder, so that it is found by where the project lies. */
async function loadPipeline(): Promise<z.infer<typeof pipelineSchema>> {
  const file = join(describeMachine().projectFolder, 'eval/bench/peers/langchain-pipeline.mjs');
  return pipelineSchema.parse(await import(pathToFileURL(file).href));
}

/** LangChain.js with recursive splitter and HNSWLib, embedding with the same model and processes as this program. */
export const langchain: PeerSystem = {
  index: async (folders) => {
    const { indexSeeds } = await loadPipeline();
    const embedder = await LocalEmbedder.start({ model });
    await indexSeeds({ ...folders, embeddings: new LangChainEmbeddings(embedder) });
    await embedder.close();
  },
  open: async (folders) => {
    const { openStore } = await loadPipeline();
    const embedder = await LocalEmbedder.start({ model });
    const retrieve = await openStore({ ...folders, embeddings: new LangChainEmbeddings(embedder) });
    return { retrieve, close: () => embedder.close() };
  },
};
