import type { Embedder } from '../../src/contracts/embedding.js';

/** The same embedder, which embeds a question only once: a run asks the same one several times. */
export function rememberQuestions(embedder: Embedder): Embedder {
  const known = new Map<string, Float32Array>();
  return {
    model: embedder.model,
    embedQuestion: async (text, signal) => {
      const vector = known.get(text) ?? (await embedder.embedQuestion(text, signal));
      known.set(text, vector);
      return vector;
    },
    embedPassages: (texts, onEmbedded) => embedder.embedPassages(texts, onEmbedded),
    countTokens: (texts) => embedder.countTokens(texts),
    close: () => embedder.close(),
  };
}
