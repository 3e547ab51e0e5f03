import { setTimeout as wait } from 'node:timers/promises';
import type { Assistant } from '../contracts/assistant.js';
import { AppError, type ErrorKind } from '../contracts/errors.js';

interface OpenOptions {
  open: () => Promise<Assistant>;
  signal: AbortSignal;
  retryMilliseconds: number;
  /** Told when opening fails, and again only when it fails for another reason. */
  onProblem: (problem: AppError) => void;
}

const worthWaiting: readonly ErrorKind[] = ['index-missing', 'index-incompatible', 'index-damaged'];

/** Opens the assistant, trying again while the index has yet to be built by someone; null when aborted before that. */
export async function openWhenBuilt(options: OpenOptions): Promise<Assistant | null> {
  let told = '';
  while (!options.signal.aborted) {
    try {
      return await options.open();
    } catch (error) {
      if (!(error instanceof AppError) || !worthWaiting.includes(error.kind)) throw error;
      if (error.message !== told) options.onProblem(error);
      told = error.message;
      await waitUnlessAborted(options.retryMilliseconds, options.signal);
    }
  }
  return null;
}

async function waitUnlessAborted(milliseconds: number, signal: AbortSignal): Promise<void> {
  try {
    await wait(milliseconds, undefined, { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
