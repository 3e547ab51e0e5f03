/**
 * What becomes of the sentences of a language model, however poor: over questions of every kind, how many it proposes,
 * how many are borne out, cited anew, found wrong and why, repaired and taken out, and who wrote the answers. Whatever
 * it says, nothing unchecked may be shown: exits with 1 where a citation names what was not given, a quote does not
 * stand where it is cited, or a sentence is shown without a citation or its check. Takes the model that LLM names; with
 * the small one of the tests:
 *
 *   npx tsx test/support/small-model/with-small-model.script.ts [--grammar] npx tsx eval/bench/small-model.ts
 *     [--questions 30] [--limit 4] [--list]
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseConfig } from '../../src/config/parse-config.js';
import type { Answer } from '../../src/contracts/answer.js';
import type { ChatEvent } from '../../src/contracts/chat-event.js';
import type { EvaluationQuestion } from '../../src/contracts/evaluation-question.js';
import { answerQuestion } from '../../src/pipeline/answer-question.js';
import type { CheckedProposal } from '../../src/pipeline/check-proposal.js';
import { openServices } from '../../src/pipeline/open-services.js';
import { quantile } from '../measures/quantile.js';
import { readQuestions } from '../sets/read-questions.js';
import { judgeReply, keepReplies } from './judge-reply.js';
import { listBreaches } from './list-breaches.js';

const { values } = parseArgs({
  options: {
    questions: { type: 'string', default: '30' },
    limit: { type: 'string', default: '4' },
    list: { type: 'boolean', default: false },
  },
});

/** So many questions that the corpus answers, one of each kind in turn. */
function spreadOverKinds(questions: readonly EvaluationQuestion[], count: number): EvaluationQuestion[] {
  const byKind = new Map<string, EvaluationQuestion[]>();
  for (const question of questions) {
    if (question.answerable === 'unanswerable' || question.turns.length > 0) continue;
    byKind.set(question.kind, [...(byKind.get(question.kind) ?? []), question]);
  }
  const chosen: EvaluationQuestion[] = [];
  for (let round = 0; chosen.length < count && round < questions.length; round += 1)
    chosen.push(...[...byKind.values()].flatMap((ofKind) => ofKind[round] ?? []));
  return chosen.slice(0, count);
}

class Tally {
  private readonly counts = new Map<string, number>();

  add(name: string, count = 1): void {
    this.counts.set(name, (this.counts.get(name) ?? 0) + count);
  }

  print(title: string): void {
    console.log(`${title}:`);
    for (const [name, count] of this.counts) console.log(`  ${name.padEnd(42)} ${count}`);
  }
}

const config = parseConfig({ ...process.env, LOG_LEVEL: 'silent', EMBEDDING_PROCESSES: '1' });
const services = await openServices({ config, now: () => performance.now(), makeId: () => 'bench' });
const { languageModel } = services;
if (languageModel === undefined)
  throw new Error('No language model is set: set LLM, as is said at the top of this file.');

const answerers = new Tally();
const proposed = new Tally();
const findings = new Tally();
const shownSentences = new Tally();
const breaches: string[] = [];
const milliseconds: number[] = [];

function countProposals(proposals: readonly CheckedProposal[]): void {
  for (const { sentence, check, recited } of proposals) {
    proposed.add('proposed');
    proposed.add(recited ? 'supported, cited anew' : check.verdict);
    for (const kind of new Set(check.findings.map((finding) => finding.kind))) findings.add(kind);
    if (values.list) {
      console.log(`  ${recited ? 'cited anew' : check.verdict}: ${sentence.text}`);
      for (const { kind, why } of check.findings) console.log(`    ${kind}: ${why}`);
    }
  }
}

function countAnswer(answer: Answer): void {
  const { answerer } = answer.provenance;
  const reasons = answer.notices.filter(({ code }) => code === 'model-failed' || code === 'model-not-asked');
  answerers.add(`${answer.status} by ${answerer}${reasons.map(({ code }) => ` (${code})`).join('')}`);
  for (const { verdict } of answer.status === 'declined' ? [] : answer.sentences)
    shownSentences.add(`${verdict}, by ${answerer}`);
  shownSentences.add('removed', answer.removed.length);
}

async function ask(entry: EvaluationQuestion): Promise<void> {
  if (languageModel === undefined) return;
  const kept = keepReplies(languageModel.model);
  const asked = { ...services, languageModel: { ...languageModel, model: kept.model } };
  const shown: Extract<ChatEvent, { event: 'sentence' }>['data'][] = [];
  const startedAt = performance.now();
  const answer = await answerQuestion(
    { question: entry.question, limit: Number(values.limit) },
    { id: 'bench', turns: [] },
    asked,
    {
      listener: (event) => {
        if (event.event === 'sentence') shown.push(event.data);
        else if (event.event === 'reset') shown.length = 0;
      },
    },
  );
  milliseconds.push(performance.now() - startedAt);
  console.log(`${entry.id} ${entry.kind}: ${entry.question}`);
  const [reply] = kept.replies;
  if (reply !== undefined) {
    const evidence = answer.evidence.map(({ paragraphId }) => paragraphId);
    const question = answer.standaloneQuestion;
    countProposals(await judgeReply(reply, { question, evidence, services, languageModel }));
  }
  countAnswer(answer);
  const broken = await listBreaches(answer, services.index, shown);
  breaches.push(...broken.map((breach) => `${entry.id}: ${breach}`));
}

const { questions } = readQuestions(join(import.meta.dirname, '../questions/dev.jsonl'));
try {
  for (const entry of spreadOverKinds(questions, Number(values.questions))) await ask(entry);
} finally {
  await Promise.all([services.index.close(), services.embedder.close()]);
}
console.log(
  `\n${milliseconds.length} questions to ${languageModel.model.name}, at most ${values.limit} passages each`,
);
answerers.print('answers');
proposed.print('sentences of its first replies, as checked');
findings.print('found wrong, sentences by kind of finding');
shownSentences.print('sentences of the answers');
const [median, slow] = [0.5, 0.95].map((share) => ((quantile(milliseconds, share) ?? 0) / 1000).toFixed(1));
console.log(`seconds an answer: p50 ${median ?? ''}, p95 ${slow ?? ''}`);
for (const breach of breaches) console.error(breach);
console.log(`rules broken: ${breaches.length}`);
process.exitCode = breaches.length > 0 ? 1 : 0;
