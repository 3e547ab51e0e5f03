import type { EvaluationQuestion } from '../../src/contracts/evaluation-question.js';
import type { Fingerprint, QuestionResult, Run } from '../contracts/run.js';
import type { Source, System } from '../contracts/system.js';
import { quantile } from '../measures/quantile.js';
import { judgeQuestion } from './judge-question.js';
import { countLosses, makeFigures, makeSlices } from './summarise-results.js';

export interface MakeRunOptions {
  set: string;
  questions: readonly EvaluationQuestion[];
  skipped: Run['skipped'];
  fingerprint: Fingerprint;
  answerer: string;
  system: System;
  /** The same system, given only the gold paragraphs of a question; no oracle run without it. */
  oracle?: (question: EvaluationQuestion) => System;
  /** The same system, with the question's vector moved a little; none, and no question counts as fragile. */
  shifted: readonly System[];
  /** How often each question is asked; more than once where answers vary. */
  repeats: number;
  source: Source;
  /** Milliseconds of a monotonic clock. */
  now: () => number;
  today: Date;
  onJudged?: (done: number, result: QuestionResult) => void;
}

/**
 * Asks every question of a set and judges every answer. A question that fails is recorded with its error and counts as
 * wrong; the run goes on.
 */
export async function makeRun(options: MakeRunOptions): Promise<Run> {
  const results: QuestionResult[] = [];
  for (const question of options.questions) {
    const result = await judgeQuestion(question, options);
    results.push(result);
    options.onJudged?.(results.length, result);
  }
  const times = results.flatMap(({ measures }) => measures.milliseconds ?? []);
  return {
    version: 1,
    madeAt: options.today.toISOString(),
    set: options.set,
    answerer: options.answerer,
    fingerprint: options.fingerprint,
    results,
    skipped: options.skipped,
    figures: makeFigures(results),
    slices: makeSlices(results),
    latency: { p50: quantile(times, 0.5) ?? 0, p95: quantile(times, 0.95) ?? 0 },
    losses: countLosses(results),
  };
}
