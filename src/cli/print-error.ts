import { AppError } from '../contracts/errors.js';
import type { CommandContext } from './command-context.js';

/** Says on standard error what is wrong and what to do about it; with LOG_LEVEL=debug also where it happened. */
export function printError(error: unknown, context: Pick<CommandContext, 'stderr' | 'env'>): void {
  const isDebugging = /^(debug|trace)$/.test(context.env['LOG_LEVEL'] ?? '');
  const { message, remedy } = describe(error);
  context.stderr.write(`error: ${message}\n`);
  if (remedy !== undefined) context.stderr.write(`${remedy}\n`);
  if (!isDebugging) return;
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    context.stderr.write(`${cause.stack ?? cause.message}\n`);
  }
}

function describe(error: unknown): { message: string; remedy: string | undefined } {
  if (error instanceof AppError) return { message: error.message, remedy: error.remedy };
  return {
    message: `something unexpected happened: ${error instanceof Error ? error.message : String(error)}`,
    remedy: 'Set LOG_LEVEL=debug to see where, and report it.',
  };
}
