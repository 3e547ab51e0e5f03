/**
 * MTRAG-UN (half of its conversations; the 1,488 passages that bear on them) through this program's own index: how well
 * the passages are found for the last question as asked, for the question made standalone and for all questions joined,
 * and whether the evidence by which answers are judged tells answerable questions from others. Skips, saying so, where
 * the data is absent. Vectors are kept, so that a second run takes seconds.
 *
 *   npx tsx eval/public/mtrag.ts [folder for index and vectors] [--list]
 *
 * The pool holds only passages that some question needs, so the figures are to compare systems by. With --list, the
 * questions are printed whose passages the standalone question finds less of than another form.
 */
import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Embedder } from '../../src/contracts/embedding.js';
import { CachedEmbedder } from '../../src/embeddings/cached-embedder.js';
import { LocalEmbedder } from '../../src/embeddings/local-embedder.js';
import { makeSearchText } from '../../src/retrieval/make-search-text.js';
import { searchLegs } from '../../src/retrieval/search-legs.js';
import { auroc } from '../measures/auroc.js';
import { meanWithInterval } from '../measures/mean-with-interval.js';
import { buildIndexOfTexts, type IndexOfTexts } from './build-index-of-texts.js';
import { conversationQuerySchema, makeQuestionForms, type ConversationQuery } from './make-question-forms.js';
import { measureEvidence } from './measure-evidence.js';
import { readBenchmark } from './read-benchmark.js';
import { averageScores, scoreRanking, type RankingScores } from './score-ranking.js';

const dataFolder = join(import.meta.dirname, '../../../shared/data/mtrag-un');
const forms = ['last', 'standalone', 'joined'] as const;
type Form = (typeof forms)[number];

/** What came of one query. */
interface QueryResult {
  query: ConversationQuery;
  asked: Record<Form, string>;
  /** By form; null where no passage is judged. */
  at5: Record<Form, RankingScores | null>;
  at10: Record<Form, RankingScores | null>;
  /** Evidence for an answer, of the standalone question. */
  evidence: number;
}

/** Ids of the passages found for a question as the program searches for it, best first. */
async function rank(texts: IndexOfTexts, embedder: Embedder, question: string): Promise<string[]> {
  const vector = embedder.embedQuestion(makeSearchText(question, []));
  const { hits } = await searchLegs({ index: texts.index, question, vector, filter: {} });
  return hits.map((hit) => texts.textIdOf(hit.paragraphId));
}

async function measureQueries(indexDir: string, embedder: Embedder): Promise<QueryResult[]> {
  const { texts, queries, judgements } = readBenchmark(dataFolder, conversationQuerySchema);
  const built = await buildIndexOfTexts({ texts, name: 'MTRAG-UN', embedder, indexDir, withSentences: true });
  const results: QueryResult[] = [];
  for (const query of queries) {
    const asked = makeQuestionForms(query);
    const judged = judgements.get(query._id) ?? new Map<string, number>();
    const [last, standalone, joined] = await Promise.all(
      forms.map((form) => rank(built, embedder, asked[form])),
    );
    const score = (k: number): Record<Form, RankingScores | null> => ({
      last: scoreRanking({ ranked: last ?? [], judged, k }),
      standalone: scoreRanking({ ranked: standalone ?? [], judged, k }),
      joined: scoreRanking({ ranked: joined ?? [], judged, k }),
    });
    const evidence = await measureEvidence({ question: asked.standalone, embedder, ...built });
    results.push({ query, asked, at5: score(5), at10: score(10), evidence });
  }
  await built.index.close();
  return results;
}

function printRetrieval(results: readonly QueryResult[]): void {
  const judged = results.filter(({ at5 }) => at5.last !== null);
  console.log('                             recall@5  recall@10  nDCG@5');
  for (const kind of ['Follow-up', 'Clarification', 'N/A', 'all']) {
    const own = judged.filter(({ query }) => kind === 'all' || query.multi_turn === kind);
    for (const form of forms) {
      const at5 = averageScores(own.flatMap((result) => result.at5[form] ?? []));
      const at10 = averageScores(own.flatMap((result) => result.at10[form] ?? []));
      const figures = [at5.recall, at10.recall, at5.ndcg].map((value) => value.toFixed(3)).join('     ');
      console.log(`${kind.padEnd(13)} ${form.padEnd(10)} ${String(own.length).padStart(3)}  ${figures}`);
    }
  }
}

/** How much more the standalone question finds than the other forms, over the same follow-ups. */
function printGains(results: readonly QueryResult[]): void {
  for (const other of ['last', 'joined'] as const) {
    const own = results.filter(({ query }) => query.multi_turn === 'Follow-up');
    const gain = meanWithInterval(
      own.map(({ at5 }) => at5.standalone && at5[other] && at5.standalone.recall - at5[other].recall),
    );
    if (gain === null) continue;
    const interval = `95 % interval ${gain.low.toFixed(3)} to ${gain.high.toFixed(3)}`;
    console.log(`follow-ups, recall@5: standalone less ${other} ${gain.mean.toFixed(3)}, ${interval}`);
  }
}

function printAbstention(results: readonly QueryResult[]): void {
  for (const negative of ['UNANSWERABLE', 'UNDERSPECIFIED'] as const) {
    const cases = results
      .filter(({ query }) => query.answerability === 'ANSWERABLE' || query.answerability === negative)
      .map(({ query, evidence }) => ({ score: evidence, positive: query.answerability === 'ANSWERABLE' }));
    console.log(`answerable against ${negative.toLowerCase()}: AUROC ${auroc(cases)?.toFixed(3) ?? '–'}`);
  }
}

/** Questions whose standalone form finds less than another form does. */
function printLosses(results: readonly QueryResult[]): void {
  for (const { query, asked, at5 } of results) {
    const recall = forms.map((form) => at5[form]?.recall ?? 0);
    if ((at5.standalone?.recall ?? 0) >= Math.max(...recall)) continue;
    console.log(
      `\n${query._id} ${query.multi_turn}, recall@5 ${recall.map((one) => one.toFixed(2)).join(' ')}`,
    );
    for (const form of forms) console.log(`  ${form.padEnd(10)} ${asked[form]}`);
  }
}

if (existsSync(dataFolder)) {
  const [folder = join(tmpdir(), 'rapporteur-mtrag-un')] = process.argv
    .slice(2)
    .filter((one) => one !== '--list');
  mkdirSync(folder, { recursive: true });
  const local = await LocalEmbedder.start({ model: 'bge-small-en-v1.5-q8' });
  const embedder = new CachedEmbedder({ embedder: local, path: join(folder, 'embeddings.db') });
  try {
    const results = await measureQueries(folder, embedder);
    if (process.argv.includes('--list')) printLosses(results);
    printRetrieval(results);
    printGains(results);
    printAbstention(results);
  } finally {
    await embedder.close();
  }
} else {
  console.log('skipped: the MTRAG-UN data is not at ../shared/data/mtrag-un');
}
