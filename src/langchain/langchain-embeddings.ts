import { Embeddings } from '@langchain/core/embeddings';
import type { Embedder } from '../contracts/embedding.js';

/**
 * Any embedder as LangChain `Embeddings`, for vector stores and chains of LangChain. Vectors come as plain arrays of
 * numbers. Documents longer than the model takes are refused: split them first.
 */
export class LangChainEmbeddings extends Embeddings {
  constructor(private readonly embedder: Embedder) {
    super({});
  }

  /** @throws AppError too-large, unavailable. */
  override async embedDocuments(documents: string[]): Promise<number[][]> {
    const vectors = await this.embedder.embedPassages(documents);
    return vectors.map((vector) => Array.from(vector));
  }

  /** The query prefix is put before it. @throws AppError unavailable. */
  override async embedQuery(document: string): Promise<number[]> {
    return Array.from(await this.embedder.embedQuestion(document));
  }

  /** Closes the embedder; for whoever opened both at once. */
  async close(): Promise<void> {
    await this.embedder.close();
  }
}
