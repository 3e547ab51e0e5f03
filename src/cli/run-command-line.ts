import { Command, CommanderError } from 'commander';
import { AppError } from '../contracts/errors.js';
import type { CommandContext } from './command-context.js';
import type { AskOptions } from './commands/ask.js';
import type { EvalAcceptOptions } from './commands/eval-accept.js';
import type { EvalOptions } from './commands/eval.js';
import { exitCodes, findExitCode } from './exit-codes.js';
import { printError } from './print-error.js';

/**
 * Runs one command and gives the exit code; errors are printed. `words` are the arguments without node and script. Only
 * the module of the command that runs is loaded, so that --help comes at once.
 */
export async function runCommandLine(words: readonly string[], context: CommandContext): Promise<number> {
  let exitCode: number = exitCodes.ok.code;
  const program = describeCommands(context, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(words, { from: 'user' });
    return exitCode;
  } catch (error) {
    // Commander has printed what is wrong, or the help that was asked for.
    if (error instanceof CommanderError)
      return error.exitCode === 0 ? exitCodes.ok.code : exitCodes.usage.code;
    if (error instanceof AppError && error.kind === 'cancelled') context.stderr.write(`${error.message}\n`);
    else printError(error, context);
    return findExitCode(error);
  }
}

function describeCommands(context: CommandContext, end: End): Command {
  const program = new Command('rapporteur')
    .description(
      'Answers questions about a corpus of documents; every sentence names the paragraph it rests on.',
    )
    .version(context.version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void context.stdout.write(text),
      writeErr: (text) => void context.stderr.write(text),
    })
    .addHelpText('after', describeExitCodes());
  addQuestionCommands(program, context, end);
  addMaintenanceCommands(program, context, end);
  addEvaluationCommands(program, context, end);
  return program;
}

type End = (exitCode: number) => void;

function addQuestionCommands(program: Command, context: CommandContext, end: End): void {
  addFilterOptions(program.command('ask').description('answer one question').argument('<question>')).action(
    async (question: string, options: AskOptions) => {
      end(await (await import('./commands/ask.js')).runAsk(context, question, options));
    },
  );
  program
    .command('chat')
    .description('ask several questions in one conversation')
    .action(async () => {
      end(await (await import('./commands/chat.js')).runChat(context));
    });
  const search = program.command('search').description('show the paragraphs found for words');
  addFilterOptions(search.argument('<words>')).action(async (wanted: string, options: AskOptions) => {
    end(await (await import('./commands/search.js')).runSearch(context, wanted, options));
  });
}

function addMaintenanceCommands(program: Command, context: CommandContext, end: End): void {
  program
    .command('index')
    .description('build the index where it is missing or stale')
    .option('--force', 'build it in any case')
    .action(async (options: { force?: boolean }) => {
      end(await (await import('./commands/index.js')).runIndex(context, options));
    });
  program
    .command('serve')
    .description('serve the page and the API')
    .option('--build', 'build the index first where it is missing or stale')
    .option('--port <number>', 'port to listen on (PORT)')
    .option('--host <address>', 'address to listen on (HOST)')
    .action(async (options: { build?: boolean; port?: string; host?: string }) => {
      end(await (await import('./commands/serve.js')).runServe(context, options));
    });
  program
    .command('doctor')
    .description('check the installation')
    .action(async () => {
      end(await (await import('./commands/doctor.js')).runDoctor(context));
    });
}

function addEvaluationCommands(program: Command, context: CommandContext, end: End): void {
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

function addBaselineCommands(evaluation: Command, context: CommandContext, end: End): void {
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

function addFilterOptions(command: Command): Command {
  const collect = (value: string, before: string[] = []): string[] => [...before, value];
  return command
    .option('--json', 'print the whole result as JSON')
    .option('--document <id>', 'search this document; may be repeated', collect)
    .option(
      '--kind <kind>',
      'search documents of this kind, such as "press release"; may be repeated',
      collect,
    )
    .option('--year <year>', 'search documents of this year; may be repeated', collect)
    .option(
      '--status <status>',
      'search documents of this status: draft, final, revised; may be repeated',
      collect,
    )
    .option('--limit <number>', 'most paragraphs found');
}

function describeExitCodes(): string {
  const lines = Object.values(exitCodes).map(
    ({ code, meaning }) => `  ${String(code).padStart(3)}  ${meaning}`,
  );
  return ['', 'Exit codes:', ...lines].join('\n');
}
