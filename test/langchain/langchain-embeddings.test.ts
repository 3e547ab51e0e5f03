import { describe, expect, it } from 'vitest';
import { LangChainEmbeddings } from '../../src/langchain/langchain-embeddings.js';
import { FakeEmbedder } from '../support/fake-embedder.js';

describe('LangChainEmbeddings', () => {
  it('gives documents and queries the vectors of the embedder, as plain arrays', async () => {
    const embedder = new FakeEmbedder();
    const embeddings = new LangChainEmbeddings(embedder);
    const [expected] = await embedder.embedPassages(['crime and law']);
    expect(await embeddings.embedDocuments(['crime and law', 'peace'])).toHaveLength(2);
    expect(await embeddings.embedQuery('crime and law')).toEqual(Array.from(expected ?? []));
    expect(embedder.questions).toEqual(['crime and law']);
  });
});
