import { AppError } from '../contracts/errors.js';

/** @throws AppError cancelled when the signal is aborted. */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted !== true) return;
  throw new AppError({
    step: 'pipeline',
    kind: 'cancelled',
    message: 'The work was cancelled before it was done.',
    cause: signal.reason,
  });
}
