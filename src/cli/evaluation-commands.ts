import type { Command } from 'commander';
import { AppError } from '../contracts/errors.js';
import type { CommandContext } from './command-context.js';
import type { EvalAcceptOptions } from './commands/eval-accept.js';
import type { EvalOptions } from './commands/eval.js';
import { exitCodes } from './exit-codes.js';
import { printError } from './print-error.js';

/** Adds `eval` and the commands below it; `end` is told the exit code. */
export function addEvaluationCommands(
  program: Command,
  context: CommandContext,
  end: (exitCode: number) => void,
): void {
  const evaluation = program
    .command('eval')
    .description('judge the answers by a set of questions, and compare with the accepted baseline')
    .option('--questions <file>', 'a .jsonl file of questions (the project’s dev questions)')
    .option('--index <folder>', 'judge this index as it is (INDEX_DIR, built first where it is stale)')
    .option('--against <file>', 'compare with the run kept in this file')
    .option('--out <folder>', 'where run and reports are written (DATA_DIR/evaluations)')
    .option('--repeats <number>', 'ask each question so often, where answers vary')
    .option('--ablation', 'ask the same of the program with one part taken out at a time')
    .option('--json', 'print run and comparison as JSON')
    .addHelpText('after', describeVerdicts())
    .action(async (options: EvalOptions) => {
      end(await judge(context, async () => (await import('./commands/eval.js')).runEval(context, options)));
    });
  addBaselineCommands(evaluation, context, end);
  evaluation
    .command('new')
    .description('write a question: asks, shows hits, records the gold paragraphs')
    .option('--questions <file>', 'file it is added to (DATA_DIR/questions/own.jsonl)')
    .option('--from-feedback', 'begin with the answers that were marked as wrong')
    .action(async (_own: unknown, command: Command) => {
      const options = command.optsWithGlobals<{ questions?: string; fromFeedback?: boolean }>();
      end(await (await import('./commands/eval-new.js')).runEvalNew(context, options));
    });
}

function addBaselineCommands(
  evaluation: Command,
  context: CommandContext,
  end: (exitCode: number) => void,
): void {
  const collect = (value: string, before: string[] = []): string[] => [...before, value];
  evaluation
    .command('accept')
    .description('make the present answers the baseline')
    .requiredOption('--why <reason>', 'what changed, for the record')
    .option('--explain <id=reason>', 'why a right answer may go wrong; may be repeated', collect)
    .action(async (options: EvalAcceptOptions, command: Command) => {
      const accept = async () => {
        refuseOptionsOfParent(command);
        return (await import('./commands/eval-accept.js')).runEvalAccept(context, options);
      };
      end(await judge(context, accept));
    });
  evaluation
    .command('compare')
    .description('compare two runs')
    .argument('<before>', 'run.json of the earlier run')
    .argument('<after>', 'run.json of the later run')
    .action(async (before: string, after: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<EvalOptions>();
      const compare = async () =>
        (await import('./commands/eval-compare.js')).runEvalCompare(context, { before, after }, options);
      end(await judge(context, compare));
    });
}

/** Commander takes an option of the command above without a word; here it would change nothing. */
function refuseOptionsOfParent(command: Command): void {
  const given = Object.keys(command.parent?.opts() ?? {});
  if (given.length === 0) return;
  throw new AppError({
    step: 'cli',
    kind: 'invalid-input',
    message: `eval accept takes no --${given.join(', no --')}.`,
    remedy: 'A baseline is the project’s own questions, asked of the index that its settings name.',
  });
}

/** An evaluation that fails is neither a pass nor a regression: whatever was wrong, it ends with 2. */
async function judge(context: CommandContext, work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AppError && error.kind === 'cancelled') throw error;
    printError(error, context);
    return exitCodes.usage.code;
  }
}

function describeVerdicts(): string {
  const lines = [
    ['0', 'pass'],
    ['1', 'regressed'],
    ['2', 'bad input, an error, or a question that was not asked'],
    ['3', 'not comparable: other source files, questions of another set, another scorer'],
  ].map(([code = '', meaning = '']) => `  ${code}  ${meaning}`);
  return ['', 'Exit codes of eval, accept and compare:', ...lines].join('\n');
}
