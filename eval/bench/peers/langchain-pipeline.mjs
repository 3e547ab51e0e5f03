/**
 * The pipeline of LangChain.js's own documentation: text loader, recursive splitter, HNSWLib of the community package,
 * saved to and loaded from a folder. Plain JavaScript, because what it imports is installed only in this folder.
 */
import { DirectoryLoader } from '@langchain/classic/document_loaders/fs/directory';
import { TextLoader } from '@langchain/classic/document_loaders/fs/text';
import { HNSWLib } from '@langchain/community/vectorstores/hnswlib';
import { RecursiveCharacterTextSplitter } from '@langchain/textsplitters';

/** Chunks asked for: of 1,000 characters, 200 of them those of the one before. */
const chunksAsked = 12;

export async function indexSeeds({ seeds, own, embeddings }) {
  const loader = new DirectoryLoader(seeds, { '.txt': (path) => new TextLoader(path) }, false, 'ignore');
  const splitter = new RecursiveCharacterTextSplitter({ chunkSize: 1000, chunkOverlap: 200 });
  const chunks = await splitter.splitDocuments(await loader.load());
  const store = await HNSWLib.fromDocuments(chunks, embeddings);
  await store.save(own);
}

export async function openStore({ own, embeddings }) {
  const store = await HNSWLib.load(own, embeddings);
  return async (question) => {
    const found = await store.similaritySearch(question, chunksAsked);
    return found.map((chunk) => chunk.pageContent);
  };
}
