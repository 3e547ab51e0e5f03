import type { Embedder, EmbeddingModel } from '../contracts/embedding.js';
import { VectorStore } from './vector-store.js';

export interface CachedEmbedderOptions {
  /** Embeds what the cache does not have; closed together with this. */
  embedder: Embedder;
  /** The cache file, for example index/embeddings.db. */
  path: string;
  /** Told, for people, when the file was damaged or cannot be used. */
  onNotice?: ((text: string) => void) | undefined;
}

/** Texts embedded and written at a time; two such batches are on their way together, so that no process waits. */
const batchSize = 32;

/**
 * An embedder that keeps the vectors of passages in a file: a rebuild embeds only texts that are new and gives the same
 * vectors to the bit. A program killed while embedding loses at most the two batches (64 texts) on their way. Questions
 * are not kept.
 */
export class CachedEmbedder implements Embedder {
  readonly model: EmbeddingModel;
  /** Passages found in the cache, and passages embedded, since this was made. */
  readonly counts = { cached: 0, embedded: 0 };
  private readonly embedder: Embedder;
  private readonly store: VectorStore;

  constructor(options: CachedEmbedderOptions) {
    this.embedder = options.embedder;
    this.model = options.embedder.model;
    this.store = new VectorStore({
      path: options.path,
      model: this.model,
      onNotice: options.onNotice ?? (() => undefined),
    });
  }

  embedQuestion(text: string, signal?: AbortSignal): Promise<Float32Array> {
    return this.embedder.embedQuestion(text, signal);
  }

  async embedPassages(
    texts: readonly string[],
    onEmbedded?: (count: number) => void,
  ): Promise<Float32Array[]> {
    const different = [...new Set(texts)];
    const vectors = new Map<string, Float32Array>();
    this.store.get(different).forEach((vector, index) => {
      const text = different[index];
      if (vector !== undefined && text !== undefined) vectors.set(text, vector);
    });
    this.counts.cached += vectors.size;
    const repeated = texts.length - different.length;
    const report = (count: number): void => onEmbedded?.(Math.min(count + repeated, texts.length));
    if (vectors.size > 0) report(vectors.size);
    const missing = different.filter((text) => !vectors.has(text));
    // The longest first, so that at the end no process works long after the others.
    missing.sort((one, other) => other.length - one.length);
    await this.embedMissing(missing, vectors, report);
    return texts.map((text) => vectors.get(text) ?? new Float32Array());
  }

  countTokens(texts: readonly string[]): Promise<number[]> {
    return this.embedder.countTokens(texts);
  }

  async close(): Promise<void> {
    await this.embedder.close();
    this.store.close();
  }

  private async embedMissing(
    missing: readonly string[],
    vectors: Map<string, Float32Array>,
    report: (count: number) => void,
  ): Promise<void> {
    const known = vectors.size;
    let made = 0;
    let at = 0;
    const lane = async (): Promise<void> => {
      while (at < missing.length) {
        const batch = missing.slice(at, at + batchSize);
        at += batch.length;
        let before = 0;
        const fresh = await this.embedder.embedPassages(batch, (count) => {
          made += count - before;
          before = count;
          report(known + made);
        });
        this.store.put(batch, fresh);
        this.counts.embedded += batch.length;
        fresh.forEach((vector, index) => vectors.set(batch[index] ?? '', vector));
      }
    };
    await Promise.all([lane(), lane()]);
  }
}
