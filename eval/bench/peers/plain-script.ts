import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { LocalEmbedder } from '../../../src/embeddings/local-embedder.js';
import type { LegHit } from '../../../src/contracts/search-index.js';
import type { PeerSystem } from './peer-system.js';
import { rankByBm25 } from './rank-by-bm25.js';
import { readSeeds } from './read-seeds.js';

const model = 'bge-small-en-v1.5-q8';
const keptSchema = z.array(z.object({ text: z.string(), vector: z.array(z.number()) }));
/** Characters of a paragraph that are embedded, so that it fits the model, as tokenizers cut what is too long. */
const longestEmbedded = 1600;
/** Best of each list that are fused. */
const fused = 100;

/** The best of scores given by position, as a list to fuse. */
function listBest(scores: readonly number[]): LegHit[] {
  const hits = scores.map((score, at) => ({ paragraphId: String(at), score }));
  return hits.sort((left, right) => right.score - left.score).slice(0, fused);
}

/** Half and half of both lists, each put on [0, 1] by its own best and last. */
function fuseHalfAndHalf(...lists: readonly LegHit[][]): string[] {
  const sums = new Map<string, number>();
  for (const hits of lists) {
    const last = hits.at(-1)?.score ?? 0;
    const range = (hits[0]?.score ?? 0) - last;
    for (const { paragraphId, score } of hits)
      sums.set(paragraphId, (sums.get(paragraphId) ?? 0) + (range > 0 ? (score - last) / range : 1) / 2);
  }
  return [...sums].sort((left, right) => right[1] - left[1]).map(([id]) => id);
}

/**
 * What one writes in an afternoon: paragraphs by blank lines, page breaks unmended, BM25 and the same embedding model
 * over all of them, half and half. Everything in one file of JSON, every vector compared.
 */
export const plainScript: PeerSystem = {
  index: async ({ seeds, own }) => {
    const paragraphs = readSeeds(seeds).flatMap((text) => text.split(/\n\s*\n/u));
    const texts = paragraphs.map((text) => text.trim()).filter((text) => text !== '');
    const embedder = await LocalEmbedder.start({ model });
    const vectors = await embedder.embedPassages(texts.map((text) => text.slice(0, longestEmbedded)));
    await embedder.close();
    const kept = texts.map((text, at) => ({ text, vector: [...(vectors[at] ?? [])] }));
    writeFileSync(join(own, 'paragraphs.json'), JSON.stringify(kept));
  },
  open: async ({ own }) => {
    const kept = keptSchema.parse(JSON.parse(readFileSync(join(own, 'paragraphs.json'), 'utf8')));
    const score = rankByBm25(kept.map(({ text }) => text));
    const embedder = await LocalEmbedder.start({ model });
    return {
      retrieve: async (question) => {
        const asked = await embedder.embedQuestion(question);
        const cosines = kept.map(({ vector }) =>
          vector.reduce((sum, value, at) => sum + value * (asked[at] ?? 0), 0),
        );
        const lexical = listBest(score(question)).filter((hit) => hit.score > 0);
        return fuseHalfAndHalf(lexical, listBest(cosines)).map((id) => kept[Number(id)]?.text ?? '');
      },
      close: () => embedder.close(),
    };
  },
};
