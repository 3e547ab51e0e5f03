import { acceptRun } from '../../../eval/compare/accept-run.js';
import { writeBaseline } from '../../../eval/compare/write-baseline.js';
import { findSharedParagraphs } from '../../../eval/sets/find-shared-paragraphs.js';
import { readQuestions } from '../../../eval/sets/read-questions.js';
import { AppError } from '../../contracts/errors.js';
import type { CommandContext } from '../command-context.js';
import {
  evaluateFiles,
  findBaseline,
  findEvaluationFiles,
  parseEvaluationConfig,
  type EvaluationFiles,
} from '../evaluation-runs.js';
import { exitCodes } from '../exit-codes.js';

export interface EvalAcceptOptions {
  why: string;
  explain?: string[];
  /** Folder of the questions and the baseline; by default eval/ of the project. */
  folder?: string;
}

/**
 * Runs the dev and the test questions and makes the dev run the baseline. A right answer that went wrong, or a measure
 * that fell, must be explained by name. @throws AppError invalid-input where something is not explained.
 */
export async function runEvalAccept(context: CommandContext, options: EvalAcceptOptions): Promise<number> {
  const files = findEvaluationFiles(options.folder);
  checkSplit(files);
  const explained = parseExplanations(options.explain ?? []);
  const before = findBaseline(files.baseline);
  const [dev, test] = await evaluateFiles({
    context,
    config: parseEvaluationConfig(context),
    files: [files.dev, files.test],
    build: true,
    repeats: 1,
  });
  if (dev === undefined || test === undefined) throw new Error('a file of questions gave no run');
  const baseline = acceptRun({
    before,
    dev: dev.run,
    test: test.run,
    why: options.why,
    explained,
    now: new Date(),
  });
  writeBaseline(files.baseline, baseline);
  context.stdout.write(
    `Accepted: ${dev.run.results.length} dev questions, ${test.run.results.length} test questions. ${files.baseline} is written; commit it with the change.\n`,
  );
  return exitCodes.ok.code;
}

/** Test figures mean nothing where the two parts share a paragraph. */
function checkSplit(files: EvaluationFiles): void {
  const shared = findSharedParagraphs(
    readQuestions(files.dev).questions,
    readQuestions(files.test).questions,
  );
  if (shared.length === 0) return;
  throw new AppError({
    step: 'evaluation',
    kind: 'invalid-input',
    message: `Paragraphs are gold in both dev and test: ${shared.join(', ')}.`,
    remedy: 'Move the questions that share a paragraph into one of the two files.',
  });
}

/** `d012=the paragraph was withdrawn` as id and reason. */
function parseExplanations(explanations: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    explanations.map((text): [string, string] => {
      const [, id = '', reason = ''] = /^([\w.-]+)=(.{5,})$/s.exec(text) ?? [];
      if (id !== '') return [id, reason.trim()];
      throw new AppError({
        step: 'evaluation',
        kind: 'invalid-input',
        message: `--explain is "${text}"; it must be an id, "=", and a reason.`,
        remedy: 'For example: --explain "d012=the question asks what no paragraph says".',
      });
    }),
  );
}
