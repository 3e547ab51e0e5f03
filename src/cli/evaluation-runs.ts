import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readBaseline } from '../../eval/compare/read-baseline.js';
import type { Baseline } from '../../eval/contracts/comparison.js';
import type { Run } from '../../eval/contracts/run.js';
import type { ShownParagraph } from '../../eval/report/report-input.js';
import { evaluate } from '../../eval/evaluate.js';
import { openEvaluation } from '../../eval/run/open-evaluation.js';
import { showParagraphs } from '../../eval/run/show-paragraphs.js';
import { readQuestions } from '../../eval/sets/read-questions.js';
import { describeMachine } from '../config/machine.js';
import { type Config, parseConfig } from '../config/parse-config.js';
import type { CommandContext } from './command-context.js';
import { showProgress } from './show-progress.js';
import { withInterrupt } from './with-interrupt.js';

/** The project's own questions and the baseline its runs are compared with; absolute paths. */
export interface EvaluationFiles {
  dev: string;
  test: string;
  baseline: string;
}

/** The files in a folder; in eval/ of the project where none is given. */
export function findEvaluationFiles(folder?: string): EvaluationFiles {
  const root = folder ?? join(describeMachine().projectFolder, 'eval');
  return {
    dev: join(root, 'questions', 'dev.jsonl'),
    test: join(root, 'questions', 'test.jsonl'),
    baseline: join(root, 'baseline.json'),
  };
}

/** The settings of an evaluation; `index` is the folder of the index to judge, in place of INDEX_DIR. */
export function parseEvaluationConfig(context: CommandContext, index?: string): Config {
  return parseConfig({ ...context.env, ...(index !== undefined && { INDEX_DIR: index }) });
}

interface EvaluateFilesOptions {
  context: CommandContext;
  config: Config;
  /** Question files; they are asked one after the other, of the same index. */
  files: readonly string[];
  /** Builds the index first where it is missing or stale. */
  build: boolean;
  repeats: number;
}

/** A run, and the gold paragraphs of its questions as a report shows them, by paragraph id. */
export interface EvaluatedFile {
  run: Run;
  paragraphs: ReadonlyMap<string, ShownParagraph>;
}

/** Runs each file of questions. @throws AppError where a file, the index or the model cannot be read. */
export async function evaluateFiles({
  context,
  config,
  files,
  build,
  repeats,
}: EvaluateFilesOptions): Promise<EvaluatedFile[]> {
  const sets = files.map(readQuestions);
  if (build) await buildFirst(context, config);
  const evaluation = await openEvaluation(config, context.now);
  try {
    const evaluated: EvaluatedFile[] = [];
    for (const set of sets) {
      const progress = showEvaluation(context, set.questions.length);
      const today = new Date();
      const options = { evaluation, config, set, repeats, now: context.now, today, onJudged: progress };
      const run = await evaluate(options);
      const gold = set.questions.flatMap((question) => question.gold.map(({ paragraph }) => paragraph));
      evaluated.push({ run, paragraphs: await showParagraphs(gold, evaluation) });
    }
    return evaluated;
  } finally {
    await evaluation.close();
  }
}

async function buildFirst(context: CommandContext, config: Config): Promise<void> {
  const { buildIndex } = await context.loadPipeline();
  const progress = showProgress(context);
  await withInterrupt(context, (signal) => buildIndex({ config, onProgress: progress.show, signal })).finally(
    progress.end,
  );
}

/** A line for every fifty questions; the summary says the rest. */
function showEvaluation({ stderr }: CommandContext, total: number): (done: number) => void {
  return (done) => {
    if (done % 50 === 0 || done === total) stderr.write(`judged ${done}/${total}\n`);
  };
}

/** The committed baseline, or null before the first. @throws AppError invalid-input where it was changed by hand. */
export function findBaseline(file: string): Baseline | null {
  return existsSync(file) ? readBaseline(file) : null;
}
