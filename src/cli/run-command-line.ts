import { Command, CommanderError } from 'commander';
import { AppError } from '../contracts/errors.js';
import type { CommandContext } from './command-context.js';
import type { AskOptions } from './commands/ask.js';
import type { BriefOptions } from './commands/brief.js';
import { addEvaluationCommands } from './evaluation-commands.js';
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
  addBriefingCommands(program, context, end);
  addServerCommands(program, context, end);
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

function addBriefingCommands(program: Command, context: CommandContext, end: End): void {
  const collect = (value: string, before: string[] = []): string[] => [...before, value];
  program
    .command('brief')
    .description('write a briefing on a topic, every sentence quoted and cited')
    .argument('<topic>', 'a topic, or instructions')
    .option('--documents <ids>', 'search these documents, with commas; may be repeated', collect)
    .option('--kind <kind>', 'search documents of this kind; may be repeated', collect)
    .option('--year <year>', 'search documents of this year; may be repeated', collect)
    .option('--status <status>', 'search documents of this status; may be repeated', collect)
    .option('--sections <headings>', 'headings with semicolons; "heading = words or a question to search"')
    .option('--title <title>', 'printed on the front')
    .option('--format <format>', 'md, html, docx or json (md)')
    .option('--out <file>', 'written there, not to standard output')
    .option('--outline', 'print the outline that would be used, and write nothing')
    .action(async (topic: string, options: BriefOptions) => {
      end(await (await import('./commands/brief.js')).runBrief(context, topic, options));
    });
  program
    .command('verify')
    .description('check an exported or edited briefing against the index')
    .argument('<file>', 'a briefing as .docx, .html, .md or .json')
    .option('--json', 'print the report as JSON')
    .addHelpText('after', '\nExit codes: 0 when all is as its documents have it, 1 when something is not.')
    .action(async (file: string, options: { json?: boolean }) => {
      end(await (await import('./commands/verify.js')).runVerify(context, file, options));
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
    .command('doctor')
    .description('check the installation')
    .action(async () => {
      end(await (await import('./commands/doctor.js')).runDoctor(context));
    });
}

function addServerCommands(program: Command, context: CommandContext, end: End): void {
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
    .command('mcp')
    .description('serve other programs over standard input and output (Model Context Protocol)')
    .addHelpText('after', '\n`rapporteur serve` offers the same over HTTP, at /mcp.')
    .action(async () => {
      end(await (await import('./commands/mcp.js')).runMcp(context));
    });
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
