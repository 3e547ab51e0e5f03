/**
 * SciFact (BEIR test split: 5,183 abstracts, 300 claims) through this program's own index: chunks, embeddings, FTS5 and
 * HNSW as they are built for a corpus, and the fusion that answers use. Prints nDCG@10 of each leg and of the fusion.
 * Skips, saying so, where the data is absent. Vectors are cached, so that a second run takes seconds.
 *
 *   npx tsx eval/bench/scifact.ts [folder for index and cache]
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { z } from 'zod';
import { buildChunks } from '../../src/chunks/build-chunks.js';
import { chunkerVersion } from '../../src/chunks/chunker-version.js';
import type { Document } from '../../src/contracts/document.js';
import type { Paragraph } from '../../src/contracts/paragraph.js';
import type { LegHit } from '../../src/contracts/search-index.js';
import { CachedEmbedder } from '../../src/embeddings/cached-embedder.js';
import { LocalEmbedder } from '../../src/embeddings/local-embedder.js';
import { parserVersion } from '../../src/paragraphs/parser-version.js';
import { fuseLegs } from '../../src/retrieval/fuse-legs.js';
import { listQueryTerms } from '../../src/retrieval/search-legs.js';
import { EmbeddedIndexWriter } from '../../src/search-index/embedded/embedded-index-writer.js';
import { openEmbeddedIndex } from '../../src/search-index/embedded/open-embedded-index.js';
import { ndcgAtK } from '../measures/ndcg-at-k.js';

const dataFolder = join(import.meta.dirname, '../../../shared/data/scifact');
const legDepth = 100;

const abstractSchema = z.object({ _id: z.string(), title: z.string(), text: z.string() });
const claimSchema = z.object({ _id: z.string(), text: z.string() });

function readLines<T>(file: string, schema: z.ZodType<T>): T[] {
  const lines = readFileSync(join(dataFolder, file), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => schema.parse(JSON.parse(line)));
}

function readJudgements(): Map<string, Map<string, number>> {
  const judgements = new Map<string, Map<string, number>>();
  for (const line of readFileSync(join(dataFolder, 'qrels/test.tsv'), 'utf8').split('\n').slice(1)) {
    const [query, document, grade] = line.split('\t');
    if (query === undefined || document === undefined || grade === undefined) continue;
    judgements.set(query, (judgements.get(query) ?? new Map<string, number>()).set(document, Number(grade)));
  }
  return judgements;
}

function makeDocument(id: string, title: string): Document {
  const named = { id, title, shortTitle: title, aliases: [], symbol: null, body: null, date: null };
  return {
    ...named,
    session: null,
    kind: null,
    status: null,
    language: 'en',
    source: { path: id, sha256: id, bytes: 0 },
  };
}

function makeParagraph(documentId: string, title: string, text: string): Paragraph {
  return {
    id: `${documentId}#u1`,
    documentId,
    key: 'u1',
    locator: '¶ 1',
    kind: 'unnumbered',
    part: null,
    parentId: null,
    headingPath: [title],
    ordinal: 0,
    text,
    sourceSpans: [{ start: 0, end: text.length }],
    textRuns: [{ text: 0, source: 0, length: text.length }],
    footnoteCalls: [],
    calledBy: [],
    page: null,
  };
}

async function buildScifactIndex(indexDir: string, embedder: CachedEmbedder): Promise<void> {
  const budget = {
    maximumTokens: embedder.model.maxTokens,
    countTokens: (texts: readonly string[]) => embedder.countTokens(texts),
  };
  const abstracts = readLines('corpus.jsonl', abstractSchema);
  const prepared = abstracts.map(({ _id, title, text }) => ({
    document: makeDocument(`s${_id}`, title),
    paragraph: makeParagraph(`s${_id}`, title, text),
  }));
  const chunks = await buildChunks(
    prepared.map(({ paragraph }) => paragraph),
    budget,
  );
  let done = 0;
  const vectors = await embedder.embedPassages(
    chunks.map((chunk) => chunk.text),
    (count) => {
      if (count - done < 500) return;
      done = count;
      console.log(`  embedded ${count} of ${chunks.length}`);
    },
  );
  const byParagraph = new Map<string, { item: (typeof chunks)[number]; vector: Float32Array }[]>();
  chunks.forEach((item, at) => {
    const entry = { item, vector: vectors[at] ?? new Float32Array() };
    byParagraph.set(item.paragraphId, [...(byParagraph.get(item.paragraphId) ?? []), entry]);
  });
  const writer = new EmbeddedIndexWriter(indexDir);
  await writer.begin('empty');
  for (const { document, paragraph } of prepared) {
    await writer.put({
      document,
      paragraphs: [paragraph],
      headings: [],
      chunks: byParagraph.get(paragraph.id) ?? [],
      sentences: [],
    });
  }
  await writer.publish({
    corpusVersion: createHash('sha256').update('scifact').digest('hex'),
    corpusTitle: 'SciFact',
    embeddingModel: embedder.model,
    parserVersion,
    chunkerVersion,
    files: [],
  });
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

async function measureScifact(indexDir: string): Promise<void> {
  const local = await LocalEmbedder.start({ model: 'bge-small-en-v1.5-q8' });
  const embedder = new CachedEmbedder({ embedder: local, path: join(indexDir, 'embeddings.db') });
  try {
    await buildScifactIndex(indexDir, embedder);
    const index = await openEmbeddedIndex({
      indexDir,
      expected: { embeddingModel: embedder.model, chunkerVersion, parserVersion },
    });
    const judgements = readJudgements();
    const scores: Record<string, number[]> = {};
    for (const claim of readLines('queries.jsonl', claimSchema)) {
      const relevant = judgements.get(claim._id);
      if (relevant === undefined) continue;
      const lexical = await index.searchLexical(listQueryTerms(claim.text), legDepth);
      const dense = await index.searchDense(await embedder.embedQuestion(claim.text), legDepth);
      const note = (name: string, hits: readonly Pick<LegHit, 'paragraphId'>[]): void => {
        const ranked = hits.map((hit) => hit.paragraphId.replace(/^s(.*)#u1$/, '$1'));
        (scores[name] ??= []).push(ndcgAtK(ranked, relevant, 10));
      };
      note('lexical', lexical);
      note('dense', dense);
      for (const weight of [0.3, 0.4, 0.5, 0.6, 0.7])
        note(`fused, dense weight ${weight}`, fuseLegs(lexical, dense, weight));
      note('fused, as answers are', fuseLegs(lexical, dense));
    }
    for (const [name, values] of Object.entries(scores))
      console.log(`${name}: nDCG@10 ${average(values).toFixed(4)} (${values.length} claims)`);
    await index.close();
  } finally {
    await embedder.close();
  }
}

if (existsSync(dataFolder)) {
  const folder = process.argv[2] ?? join(tmpdir(), 'rapporteur-scifact');
  mkdirSync(folder, { recursive: true });
  await measureScifact(folder);
} else {
  console.log('skipped: the SciFact data is not at ../shared/data/scifact');
}
