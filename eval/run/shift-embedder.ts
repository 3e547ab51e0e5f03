import type { Embedder } from '../../src/contracts/embedding.js';
import { makeSeededRandom } from '../measures/seeded-random.js';

/**
 * Length of the vector added to a question's unit vector. In 384 dimensions it moves the cosine with any one text by
 * 0.0026 (standard deviation), and leaves the question's own at 0.9988: as much as another processor may move the int8
 * model's vectors of question and texts together (texts embedded in batches of eight move to 0.996), and less than what
 * tells two sentences apart.
 */
const shiftLength = 0.05;

/**
 * The same embedder with every question's vector moved a little, in a direction made from the question and `seed`, so
 * that an answer that hangs on the last digits shows itself.
 */
export function shiftEmbedder(embedder: Embedder, seed: number): Embedder {
  return {
    model: embedder.model,
    embedQuestion: async (text, signal) => {
      const random = makeSeededRandom(hashText(text) ^ seed);
      return shift(await embedder.embedQuestion(text, signal), random);
    },
    embedPassages: (texts, onEmbedded) => embedder.embedPassages(texts, onEmbedded),
    countTokens: (texts) => embedder.countTokens(texts),
    close: () => embedder.close(),
  };
}

/** Adds a vector of uniform direction (of normal deviates, Box and Muller 1958) and makes the sum a unit vector. */
function shift(vector: Float32Array, random: () => number): Float32Array {
  const direction = Array.from(vector, () => {
    const radius = Math.sqrt(-2 * Math.log(1 - random()));
    return radius * Math.cos(2 * Math.PI * random());
  });
  const length = Math.hypot(...direction);
  const moved = Array.from(vector, (value, at) => value + (shiftLength * (direction[at] ?? 0)) / length);
  const norm = Math.hypot(...moved);
  return Float32Array.from(moved, (value) => value / norm);
}

/** FNV-1a, 32 bits. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
