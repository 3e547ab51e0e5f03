import type { EvaluationQuestion } from '../../src/contracts/evaluation-question.js';
import type { QuestionResult, RecordedAnswer } from '../contracts/run.js';
import { measureNames, measuresSchema, type Measures } from '../contracts/run.js';
import type { Source, System } from '../contracts/system.js';
import { judgeMeasures } from '../measures/judge-measures.js';
import { findLoss } from './find-loss.js';
import { hashQuestion } from './make-fingerprint.js';
import { recordAnswer } from './record-answer.js';

interface JudgeOptions {
  system: System;
  oracle?: (question: EvaluationQuestion) => System;
  shifted: readonly System[];
  repeats: number;
  source: Source;
  now: () => number;
}

/** Asks one question, as often as told, and judges what came of it. Never throws for a question that fails. */
export async function judgeQuestion(
  question: EvaluationQuestion,
  options: JudgeOptions,
): Promise<QuestionResult> {
  try {
    const first = await askAndMeasure(question, options.system, options);
    const repeats = [first.right];
    while (repeats.length < options.repeats)
      repeats.push((await askAndMeasure(question, options.system, options)).right);
    const shifted: boolean[] = [];
    for (const system of options.shifted)
      shifted.push((await askAndMeasure(question, system, options)).right);
    return {
      ...describe(question),
      answer: first.answer,
      error: null,
      measures: first.measures,
      right: first.right,
      faults: first.faults,
      lostAt: first.right ? null : findLoss({ question, ...first }),
      rightWithGold: await askOracle(question, options),
      fragile: shifted.some((right) => right !== first.right),
      repeats,
    };
  } catch (error) {
    return recordFailure(question, error);
  }
}

interface Measured {
  answer: RecordedAnswer;
  measures: Measures;
  faults: string[];
  right: boolean;
  parsed: ReadonlySet<string>;
  stated: boolean;
  clean: boolean;
}

async function askAndMeasure(
  question: EvaluationQuestion,
  system: System,
  { source, now }: JudgeOptions,
): Promise<Measured> {
  const startedAt = now();
  const given = await system.ask({ question: question.question, turns: question.turns });
  const milliseconds = given.provenance.timings['total'] ?? now() - startedAt;
  const answer = await recordAnswer(given, source);
  const handWritten =
    question.standalone === undefined ? null : await system.ask({ question: question.standalone, turns: [] });
  const ids = [...answer.citations, ...question.gold.map(({ paragraph }) => ({ paragraphId: paragraph }))];
  const paragraphs = await source.paragraphs([...new Set(ids.map(({ paragraphId }) => paragraphId))]);
  const { measures, faults } = judgeMeasures({
    question,
    answer,
    paragraphTexts: new Map(paragraphs.map(({ id, text }) => [id, text])),
    handWrittenRanking: handWritten?.evidence.map(({ paragraphId }) => paragraphId) ?? null,
    milliseconds,
  });
  return {
    answer,
    measures,
    faults,
    right: measures.right === 1,
    parsed: new Set(paragraphs.map(({ id }) => id)),
    stated: measures.factCoverage === null || measures.factCoverage === 1,
    clean: measures.forbiddenStated === null || measures.forbiddenStated === 0,
  };
}

/** Whether the gold paragraphs alone lead to a right answer: what is lost then is not lost by retrieval. */
async function askOracle(question: EvaluationQuestion, options: JudgeOptions): Promise<boolean | null> {
  if (options.oracle === undefined || question.answerable === 'unanswerable') return null;
  return (await askAndMeasure(question, options.oracle(question), options)).right;
}

function describe(question: EvaluationQuestion) {
  const essential = question.gold.filter((gold) => gold.essential).map(({ paragraph }) => paragraph);
  const turn: QuestionResult['turn'] = question.turns.length === 0 ? 'single' : 'follow-up';
  return {
    id: question.id,
    question: question.question,
    turns: question.turns,
    kind: question.kind,
    answerable: question.answerable,
    turn,
    documents: [...new Set(essential.map((id) => id.slice(0, id.indexOf('#'))))],
    gold: question.gold.map(({ paragraph }) => paragraph),
    digest: hashQuestion(question),
  };
}

function recordFailure(question: EvaluationQuestion, error: unknown): QuestionResult {
  const message = error instanceof Error ? error.message : String(error);
  const none = measureNames.map((name): [string, number | null] => [name, name === 'right' ? 0 : null]);
  return {
    ...describe(question),
    answer: null,
    error: message,
    measures: measuresSchema.parse(Object.fromEntries(none)),
    right: false,
    faults: [`asking failed: ${message}`],
    lostAt: 'error',
    rightWithGold: null,
    fragile: false,
    repeats: [false],
  };
}
