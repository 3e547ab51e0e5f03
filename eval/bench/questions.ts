/**
 * Asks the dev questions of the seeds and prints, for each, what came of it, and in sum: how often the gold paragraphs
 * were retrieved and cited, how often an answer states what it must, and both errors of abstention. Shows where to look;
 * thresholds are chosen on these questions only.
 *
 *   npx tsx eval/bench/questions.ts [--all] [kind or id …]
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { parseConfig } from '../../src/config/parse-config.js';
import type { Answer } from '../../src/contracts/answer.js';
import { answerQuestion } from '../../src/pipeline/answer-question.js';
import { openServices } from '../../src/pipeline/open-services.js';
import type { Turn } from '../../src/contracts/conversation.js';

const questionSchema = z.object({
  id: z.string(),
  question: z.string(),
  turns: z.array(z.string()),
  kind: z.string(),
  answerable: z.enum(['yes', 'partial', 'no']),
  gold: z.array(z.object({ paragraph: z.string(), grade: z.number(), essential: z.boolean() })),
  anyOf: z.boolean(),
  must: z.array(z.array(z.string())),
  mustNot: z.array(z.string()),
  note: z.string(),
});
type Question = z.infer<typeof questionSchema>;

function readQuestions(only: readonly string[]): Question[] {
  const file = join(import.meta.dirname, '../questions/dev-first.jsonl');
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => questionSchema.parse(JSON.parse(line)))
    .filter((question) => only.length === 0 || only.includes(question.kind) || only.includes(question.id));
}

interface Judgement {
  answered: boolean;
  right: boolean;
  retrieved: number | null;
  cited: number | null;
  precise: number | null;
}

function judge(question: Question, answer: Answer): Judgement {
  const answered = answer.status !== 'declined';
  const text = answered ? answer.text : answer.message;
  const stated = question.must.every((forms) =>
    forms.some((form) => text.toLowerCase().includes(form.toLowerCase())),
  );
  const clean = question.mustNot.every((form) => !text.toLowerCase().includes(form.toLowerCase()));
  const essential = question.gold.filter((gold) => gold.essential).map((gold) => gold.paragraph);
  const all = new Set(question.gold.map((gold) => gold.paragraph));
  const evidence = new Set(answer.evidence.map((item) => item.paragraphId));
  const cited = new Set(answered ? answer.citations.map((citation) => citation.paragraphId) : []);
  const share = (found: ReadonlySet<string>): number | null => {
    if (essential.length === 0) return null;
    const hits = essential.filter((id) => found.has(id)).length;
    return question.anyOf ? Math.min(1, hits) : hits / essential.length;
  };
  const wanted = { yes: answer.status === 'answered', partial: answer.status === 'partial', no: !answered }[
    question.answerable
  ];
  return {
    answered,
    right: wanted && (!answered || (stated && clean)),
    retrieved: share(evidence),
    cited: share(cited),
    precise:
      cited.size === 0 || all.size === 0 ? null : [...cited].filter((id) => all.has(id)).length / cited.size,
  };
}

function mean(values: readonly (number | null)[]): string {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? '–' : (known.reduce((sum, value) => sum + value, 0) / known.length).toFixed(3);
}

const flags = process.argv.slice(2);
const only = flags.filter((flag) => !flag.startsWith('--'));
const services = await openServices({
  config: parseConfig(process.env),
  now: () => performance.now(),
  makeId: () => 'bench',
});
const judged: { question: Question; judgement: Judgement }[] = [];
for (const question of readQuestions(only)) {
  const turns: Turn[] = [];
  for (const earlier of question.turns) {
    const answer = await answerQuestion({ question: earlier }, { id: 'bench', turns }, services);
    const citations = answer.status === 'declined' ? [] : answer.citations;
    turns.push({
      question: earlier,
      standaloneQuestion: answer.standaloneQuestion,
      answerId: answer.id,
      status: answer.status,
      answerText: answer.status === 'declined' ? answer.message : answer.text,
      documentIds: citations.map((citation) => citation.documentId),
      paragraphIds: citations.map((citation) => citation.paragraphId),
      at: '2026-01-01T00:00:00Z',
    });
  }
  const answer = await answerQuestion({ question: question.question }, { id: 'bench', turns }, services);
  const judgement = judge(question, answer);
  judged.push({ question, judgement });
  if (judgement.right && !flags.includes('--all')) continue;
  console.log(
    `\n${judgement.right ? 'right' : 'WRONG'} ${question.id} ${question.kind} (${question.answerable}) ${question.question}`,
  );
  if (answer.standaloneQuestion !== question.question)
    console.log(`  understood as: ${answer.standaloneQuestion}`);
  console.log(
    `  gold ${question.gold.map((gold) => gold.paragraph).join(' ')} must ${JSON.stringify(question.must)}`,
  );
  if (answer.status === 'declined')
    console.log(`  declined ${answer.reason}: ${answer.message} ${JSON.stringify(answer.readings ?? [])}`);
  else {
    console.log(`  ${answer.status}: ${answer.text.split('\n').join('\n    ')}`);
    console.log(
      `  cites ${answer.citations.map((citation) => citation.paragraphId).join(' ')}${answer.status === 'partial' ? ` missing ${answer.missing.join('; ')}` : ''}`,
    );
  }
}
const kinds = [...new Set(judged.map(({ question }) => question.kind))];
console.log('\nkind                right   retrieved cited  precise');
for (const kind of [...kinds, 'all']) {
  const own = judged
    .filter(({ question }) => kind === 'all' || question.kind === kind)
    .map(({ judgement }) => judgement);
  console.log(
    `${kind.padEnd(18)} ${own.filter((each) => each.right).length}/${own.length}`.padEnd(28) +
      `${mean(own.map((each) => each.retrieved))}   ${mean(own.map((each) => each.cited))}  ${mean(own.map((each) => each.precise))}`,
  );
}
const answerable = judged.filter(({ question }) => question.answerable !== 'no');
const not = judged.filter(({ question }) => question.answerable === 'no');
console.log(
  `false refusals ${answerable.filter(({ judgement }) => !judgement.answered).length}/${answerable.length}`,
);
console.log(`false answers ${not.filter(({ judgement }) => judgement.answered).length}/${not.length}`);
await services.index.close();
await services.embedder.close();
