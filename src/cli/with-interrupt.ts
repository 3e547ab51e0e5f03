import { AppError } from '../contracts/errors.js';
import { abortOnce } from './abort-once.js';
import type { CommandContext } from './command-context.js';

/**
 * Runs work that Ctrl-C aborts through the signal.
 * @throws AppError cancelled when it was aborted, whatever the work threw on that.
 */
export async function withInterrupt<Result>(
  context: Pick<CommandContext, 'onInterrupt'>,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  const release = context.onInterrupt(() => abortOnce(controller));
  try {
    return await work(controller.signal);
  } catch (error) {
    if (!controller.signal.aborted || (error instanceof AppError && error.kind === 'cancelled')) throw error;
    throw new AppError({ step: 'cli', kind: 'cancelled', message: 'Interrupted.', cause: error });
  } finally {
    release();
  }
}
