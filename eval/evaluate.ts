import { describeMachine } from '../src/config/machine.js';
import type { Config } from '../src/config/parse-config.js';
import type { QuestionResult, Run } from './contracts/run.js';
import { makeFingerprint } from './run/make-fingerprint.js';
import { makeRun } from './run/make-run.js';
import type { Evaluation } from './run/open-evaluation.js';
import { tallyAnswers } from './run/tally-answers.js';
import type { QuestionSet } from './sets/read-questions.js';

export interface EvaluateOptions {
  evaluation: Evaluation;
  config: Config;
  set: QuestionSet;
  /** How often each question is asked; 1 where answers do not vary. */
  repeats: number;
  now: () => number;
  today: Date;
  onJudged?: (done: number, result: QuestionResult) => void;
}

/**
 * questions -> ask -> measures -> run: asks every question of a set and judges every answer. With a language model the
 * oracle and the moved vectors are left out: they would ask it seven times as much, and it varies by itself.
 */
export async function evaluate({
  evaluation,
  config,
  set,
  onJudged,
  ...options
}: EvaluateOptions): Promise<Run> {
  const { manifest, source, languageModel, oracle, shifted } = evaluation;
  const { projectFolder } = describeMachine();
  const { system, tallies } = tallyAnswers(evaluation.system);
  const run = await makeRun({
    ...options,
    set: set.name,
    questions: set.questions,
    skipped: set.drafts.map((id) => ({ id, why: 'a draft, not finished' })),
    fingerprint: makeFingerprint({ projectFolder, config, manifest, questions: set.questions }),
    answerer: languageModel ?? 'extractive',
    system,
    ...(languageModel === null ? { oracle, shifted } : { shifted: [] }),
    source,
    ...(onJudged && { onJudged }),
  });
  return languageModel === null ? run : { ...run, answerers: tallies() };
}
