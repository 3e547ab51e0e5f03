import { createHash } from 'node:crypto';
import type { Embedder, EmbeddingModel } from '../../src/contracts/embedding.js';

/** Model of the fake embedder, for manifests in tests. */
export const fakeModel: EmbeddingModel = {
  name: 'fake',
  digest: 'f'.repeat(64),
  dimension: 64,
  maxTokens: 512,
  pooling: 'cls',
  queryPrefix: '',
};

/**
 * An embedder without a model: the unit vector of a text counts its words, each at a place given by its hash, so that
 * texts with words in common are near. It remembers what it was asked.
 */
export class FakeEmbedder implements Embedder {
  readonly model: EmbeddingModel;
  readonly passages: string[] = [];
  readonly questions: string[] = [];
  closed = false;

  constructor(model: Partial<EmbeddingModel> = {}) {
    this.model = { ...fakeModel, ...model };
  }

  embedQuestion(text: string, signal?: AbortSignal): Promise<Float32Array> {
    signal?.throwIfAborted();
    this.questions.push(text);
    return Promise.resolve(this.vectorOf(text));
  }

  embedPassages(texts: readonly string[], onEmbedded?: (count: number) => void): Promise<Float32Array[]> {
    this.passages.push(...texts);
    const vectors = texts.map((text, index) => {
      onEmbedded?.(index + 1);
      return this.vectorOf(text);
    });
    return Promise.resolve(vectors);
  }

  /** One a word, and two special ones. */
  countTokens(texts: readonly string[]): Promise<number[]> {
    return Promise.resolve(texts.map((text) => wordsOf(text).length + 2));
  }

  close(): Promise<void> {
    this.closed = true;
    return Promise.resolve();
  }

  private vectorOf(text: string): Float32Array {
    const vector = new Float32Array(this.model.dimension);
    for (const word of ['', ...wordsOf(text)]) {
      const place = createHash('sha256').update(word).digest().readUInt32LE(0) % vector.length;
      vector[place] = (vector[place] ?? 0) + 1;
    }
    const norm = Math.hypot(...vector);
    return vector.map((value) => value / norm);
  }
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
