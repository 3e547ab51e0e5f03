/**
 * This program beside the canonical LangChain.js pipeline and a plain script, on the same documents, questions, model and
 * machine, in one run: how often what a question needs stands in the first characters of what is found, and what it costs
 * in time and memory. Questions are the answerable ones without turns before them that state facts. Prints; asserts
 * nothing. What LangChain.js needs is installed by `npm ci` in this folder; without it the other two are measured.
 *
 *   npx tsc -p eval/bench/peers && node dist/peers/eval/bench/peers/compare.js eval/questions/dev.jsonl
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeMachine } from '../../../src/config/machine.js';
import {
  type EvaluationQuestion,
  evaluationQuestionSchema,
} from '../../../src/contracts/evaluation-question.js';
import { quantile } from '../../measures/quantile.js';
import { statesForm } from '../../measures/states-form.js';
import { askSystem, indexWithSystem, type AskedSystem } from './start-system.js';

const cuts = [3000, 6000] as const;

function readQuestions(file: string): EvaluationQuestion[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines
    .filter((line) => line !== '')
    .map((line) => evaluationQuestionSchema.parse(JSON.parse(line)))
    .filter(({ draft, turns, answerable, facts }) => {
      return !draft && turns.length === 0 && answerable === 'answerable' && facts.length > 0;
    });
}

/** Share of the questions all of whose facts stand in the first characters of what was found. */
function measureShare(questions: readonly EvaluationQuestion[], found: AskedSystem, cut: number): number {
  const held = questions.filter(({ facts }, at) => {
    const text = (found.texts[at] ?? []).join('\n\n').slice(0, cut);
    return facts.every((forms) => forms.some((form) => statesForm(text, form)));
  });
  return held.length / questions.length;
}

async function measureSystem(system: string, questions: readonly EvaluationQuestion[]): Promise<string[]> {
  const own = mkdtempSync(join(tmpdir(), 'rapporteur-peers-'));
  const folders = { seeds: join(describeMachine().projectFolder, 'seeds'), own };
  try {
    const seconds = await indexWithSystem({ system, folders });
    const asked = await askSystem({ system, folders, questions: questions.map(({ question }) => question) });
    const middle = quantile(asked.milliseconds.slice(1), 0.5) ?? 0;
    return [
      ...cuts.map((cut) => measureShare(questions, asked, cut).toFixed(3)),
      `${seconds.toFixed(1)} s`,
      `${middle.toFixed(1)} ms`,
      `${asked.secondsToFirst.toFixed(2)} s`,
      asked.megabytes === null ? '–' : `${asked.megabytes.toFixed(0)} MB`,
    ];
  } finally {
    rmSync(own, { recursive: true });
  }
}

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('name the file of questions: compare.js eval/questions/dev.jsonl');
const questions = readQuestions(file);
const isInstalled = existsSync(join(describeMachine().projectFolder, 'eval/bench/peers/node_modules'));
if (!isInstalled) console.log('LangChain.js is left out: run `npm ci` in eval/bench/peers to install it');
const rows: string[][] = [];
for (const system of ['ours', 'plainScript', ...(isInstalled ? ['langchain'] : [])])
  rows.push([system, ...(await measureSystem(system, questions))]);
console.log(`${questions.length} questions`);
const heads = ['', 'facts in 3,000', 'in 6,000 chars', 'index', 'query p50', 'first answer', 'memory'];
for (const row of [heads, ...rows])
  console.log(
    row
      .map((cell) => cell.padEnd(16))
      .join('')
      .trimEnd(),
  );
