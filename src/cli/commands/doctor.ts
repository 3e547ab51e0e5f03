import { describeDestination } from '../../config/describe-destination.js';
import { parseConfig } from '../../config/parse-config.js';
import type { CommandContext } from '../command-context.js';
import { diagnose } from '../doctor/diagnose.js';
import { exitCodes } from '../exit-codes.js';
import { chooseLayout } from '../layout.js';
import { createPaint } from '../paint.js';
import { wrapText } from '../wrap-text.js';

/** Checks the installation and says of each part whether it is well; gives the exit code of the first problem. */
export async function runDoctor(context: CommandContext): Promise<number> {
  const layout = chooseLayout(context.stdout, context.env);
  const paint = createPaint(layout.colour);
  let exitCode: number = exitCodes.ok.code;
  for await (const { text, problem } of diagnose(context)) {
    const mark = problem === undefined ? 'ok       ' : 'problem  ';
    const indent = ' '.repeat(mark.length);
    const paintMark = problem === undefined ? paint.accent : paint.warning;
    const body = wrapText(text, { width: layout.width, indent, firstIndent: indent }).slice(mark.length);
    context.stdout.write(`${paintMark(mark)}${body}\n`);
    if (problem === undefined) continue;
    if (problem.remedy !== '')
      context.stdout.write(`${wrapText(problem.remedy, { width: layout.width, indent })}\n`);
    if (exitCode === exitCodes.ok.code) exitCode = problem.exitCode;
  }
  const destination = findDestination(context);
  if (destination !== null) context.stdout.write(`\n${wrapText(destination, layout)}\n`);
  return exitCode;
}

/** Where texts go; null where the settings cannot be read, and nothing is known of it. */
function findDestination({ env }: CommandContext): string | null {
  try {
    return describeDestination(parseConfig(env).languageModel);
  } catch {
    return null;
  }
}
