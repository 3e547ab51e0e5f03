/**
 * SciFact (BEIR test split: 5,183 abstracts, 300 claims) through this program's own index: chunks, embeddings, FTS5 and
 * HNSW as they are built for a corpus, and the fusion that answers use. Prints nDCG@10 and recall@10 of each leg and of
 * the fusion. Skips, saying so, where the data is absent. Vectors are kept, so that a second run takes seconds.
 *
 *   npx tsx eval/public/scifact.ts [folder for index and vectors]
 */
import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Embedder } from '../../src/contracts/embedding.js';
import { CachedEmbedder } from '../../src/embeddings/cached-embedder.js';
import { LocalEmbedder } from '../../src/embeddings/local-embedder.js';
import { fuseLegs } from '../../src/retrieval/fuse-legs.js';
import { listQueryTerms } from '../../src/retrieval/search-legs.js';
import { buildIndexOfTexts } from './build-index-of-texts.js';
import { readBenchmark } from './read-benchmark.js';
import { averageScores, scoreRanking, type RankingScores } from './score-ranking.js';

const dataFolder = join(import.meta.dirname, '../../../shared/data/scifact');
/** Hits of a leg that are fused, as in answers. */
const legDepth = 100;
/** What is known of other systems, to compare with (README of the data). */
const published = 'published: BM25 0.679, bge-small-en-v1.5 0.713, BM25 + all-MiniLM-L6-v2 convex 0.734';
const claimSchema = z.object({ _id: z.string(), text: z.string() });

async function measureScifact(indexDir: string, embedder: Embedder): Promise<Map<string, RankingScores[]>> {
  const { texts, queries, judgements } = readBenchmark(dataFolder, claimSchema);
  const { index, textIdOf } = await buildIndexOfTexts({
    texts,
    name: 'SciFact',
    embedder,
    indexDir,
    withSentences: false,
  });
  const scores = new Map<string, RankingScores[]>();
  for (const claim of queries) {
    const relevant = judgements.get(claim._id);
    if (relevant === undefined) continue;
    const lexical = await index.searchLexical(listQueryTerms(claim.text), legDepth);
    const dense = await index.searchDense(await embedder.embedQuestion(claim.text), legDepth);
    for (const [name, hits] of Object.entries({ lexical, dense, fused: fuseLegs(lexical, dense) })) {
      const ranked = hits.map((hit) => textIdOf(hit.paragraphId));
      const score = scoreRanking({ ranked, judged: relevant, k: 10 });
      if (score !== null) scores.set(name, [...(scores.get(name) ?? []), score]);
    }
  }
  await index.close();
  return scores;
}

if (existsSync(dataFolder)) {
  const folder = process.argv[2] ?? join(tmpdir(), 'rapporteur-scifact');
  mkdirSync(folder, { recursive: true });
  const local = await LocalEmbedder.start({ model: 'bge-small-en-v1.5-q8' });
  const embedder = new CachedEmbedder({ embedder: local, path: join(folder, 'embeddings.db') });
  try {
    const scores = await measureScifact(folder, embedder);
    console.log('           nDCG@10  recall@10');
    for (const [name, values] of scores) {
      const { ndcg, recall } = averageScores(values);
      console.log(`${name.padEnd(10)} ${ndcg.toFixed(4)}   ${recall.toFixed(4)}   (${values.length} claims)`);
    }
    console.log(published);
  } finally {
    await embedder.close();
  }
} else {
  console.log('skipped: the SciFact data is not at ../shared/data/scifact');
}
