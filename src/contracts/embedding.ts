import { z } from 'zod';

/** Everything that decides what vector a text gets. Two models with equal values give comparable vectors. */
export const embeddingModelSchema = z.object({
  /** Folder name or hub name of the model. */
  name: z.string(),
  /** SHA-256 over the model's weights, tokenizer and configuration files. */
  digest: z.string(),
  dimension: z.number().int().positive(),
  /** Longest input in tokens, special tokens included. */
  maxTokens: z.number().int().positive(),
  pooling: z.enum(['cls', 'mean']),
  /** Put before questions, never before passages. */
  queryPrefix: z.string(),
});
export type EmbeddingModel = z.infer<typeof embeddingModelSchema>;

/** Turns texts into unit vectors of `model.dimension` numbers. Texts are embedded one at a time. */
export interface Embedder {
  readonly model: EmbeddingModel;
  /** Vector of a question, the query prefix put before it. @throws AppError unavailable, cancelled. */
  embedQuestion(text: string, signal?: AbortSignal): Promise<Float32Array>;
  /** Vectors of passages, in the order given. `onEmbedded` is told how many are made so far. */
  embedPassages(texts: readonly string[], onEmbedded?: (count: number) => void): Promise<Float32Array[]>;
  /** Tokens of each text by the model's tokenizer, special tokens included. */
  countTokens(texts: readonly string[]): Promise<number[]>;
  /** Lets running work finish, then ends the processes. */
  close(): Promise<void>;
}
