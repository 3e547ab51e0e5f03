import { join, resolve } from 'node:path';
import { runAblation } from '../../../eval/ablation/run-ablation.js';
import { checkFloors } from '../../../eval/compare/check-floors.js';
import { compareRuns } from '../../../eval/compare/compare-runs.js';
import { describeBrokenFloor } from '../../../eval/compare/describe-broken-floor.js';
import { readRun } from '../../../eval/compare/read-run.js';
import { writeRun } from '../../../eval/compare/write-run.js';
import type { Run } from '../../../eval/contracts/run.js';
import { printSummary } from '../../../eval/report/print-summary.js';
import { renderJson } from '../../../eval/report/render-json.js';
import type { AblationRow, ReportInput } from '../../../eval/report/report-input.js';
import { writeReports } from '../../../eval/report/write-reports.js';
import { openEvaluation } from '../../../eval/run/open-evaluation.js';
import { readQuestions } from '../../../eval/sets/read-questions.js';
import type { Config } from '../../config/parse-config.js';
import type { CommandContext } from '../command-context.js';
import {
  evaluateFiles,
  findBaseline,
  findEvaluationFiles,
  parseEvaluationConfig,
} from '../evaluation-runs.js';
import { exitCodes } from '../exit-codes.js';
import { parseWholeNumber } from '../parse-filter-options.js';

export interface EvalOptions {
  questions?: string;
  index?: string;
  out?: string;
  against?: string;
  repeats?: string;
  ablation?: boolean;
  json?: boolean;
  /** Folder of the questions and the baseline; by default eval/ of the project. */
  folder?: string;
}

/**
 * Runs a set of questions, compares the run with the baseline (of the project's own questions) or with another run, and
 * writes the reports. Gives the exit code of the comparison's verdict: 0 pass, 1 regressed, 2 bad input or error, 3 not
 * comparable; without a run to compare with 1 or 2 where a rule without tolerance is broken. @throws AppError for what cannot be read or opened.
 */
export async function runEval(context: CommandContext, options: EvalOptions): Promise<number> {
  const config = parseEvaluationConfig(context, options.index);
  const files = findEvaluationFiles(options.folder);
  const file = resolve(options.questions ?? files.dev);
  const baseline = file === files.dev ? findBaseline(files.baseline) : null;
  const against = options.against === undefined ? null : readRun(resolve(options.against));
  const [evaluated] = await evaluateFiles({
    context,
    config,
    files: [file],
    build: options.index === undefined,
    repeats: options.repeats === undefined ? 1 : parseWholeNumber('--repeats', options.repeats),
  });
  if (evaluated === undefined) throw new Error('a file of questions gave no run');
  const { run, paragraphs } = evaluated;
  const before = against ?? chooseBaseline(context, baseline?.run ?? null, run);
  const ablation = options.ablation === true ? await ablate({ context, config, file, run }) : null;
  const comparison = before === null ? null : compareRuns({ before, after: run });
  const input: ReportInput = {
    run,
    paragraphs,
    ...(comparison && { comparison }),
    ...(baseline && { baseline }),
    ...(ablation && { ablation }),
  };
  await report(context, input, {
    json: options.json === true,
    folder: resolve(options.out ?? join(config.dataFolder, 'evaluations', run.set)),
  });
  return comparison === null ? judgeAlone(context, run) : comparison.exitCode;
}

/** The baseline, unless another wrote its answers: a language model is held to the rules without tolerance alone. */
function chooseBaseline({ stderr }: CommandContext, baseline: Run | null, run: Run): Run | null {
  if (baseline === null || baseline.answerer === run.answerer) return baseline;
  stderr.write(
    `Not compared with the baseline, whose answerer is ${baseline.answerer}; --against compares with any run.\n`,
  );
  return null;
}

interface AblateOptions {
  context: CommandContext;
  config: Config;
  /** The questions of the run. */
  file: string;
  run: Run;
}

/** Asks the questions of every variant of the program; says on stderr how far it is. */
async function ablate({ context, config, file, run }: AblateOptions): Promise<AblationRow[]> {
  const { questions } = readQuestions(file);
  const evaluation = await openEvaluation(config, context.now);
  try {
    return await runAblation({
      evaluation,
      run,
      questions,
      now: context.now,
      onMade: ({ name, run: made, done, total }) => {
        const right = made.results.filter((result) => result.right).length;
        const failed = made.losses.error === undefined ? '' : `, ${made.losses.error} failed`;
        context.stderr.write(
          `ablation ${done}/${total}: ${name}, ${right} of ${questions.length} right${failed}\n`,
        );
      },
    });
  } finally {
    await evaluation.close();
  }
}

/** The exit code of a run that is compared with none: the rules without tolerance hold all the same. */
function judgeAlone({ stderr }: CommandContext, run: Run): number {
  const broken = checkFloors(run).filter((floor) => floor.broken.length > 0);
  for (const sentence of broken.flatMap(describeBrokenFloor)) stderr.write(`${sentence}\n`);
  if (broken.some(({ name }) => name === 'no-error' || name === 'none-skipped')) return exitCodes.usage.code;
  return broken.length > 0 ? regressed : exitCodes.ok.code;
}

/** Exit code of a run that must not go in. */
const regressed = 1;

/** Prints what came of it, and writes run.json (which `eval compare` reads) and the reports. */
async function report(
  { stdout, stderr }: CommandContext,
  input: ReportInput,
  { json, folder }: { json: boolean; folder: string },
): Promise<void> {
  const { markdown, html, junit, json: jsonFile } = await writeReports(folder, input);
  const runFile = join(folder, 'run.json');
  writeRun(runFile, input.run);
  stdout.write(json ? renderJson(input) : printSummary(input, { colour: stdout.isTTY === true }));
  for (const file of [markdown, html, junit, jsonFile, runFile]) stderr.write(`written: ${file}\n`);
}
