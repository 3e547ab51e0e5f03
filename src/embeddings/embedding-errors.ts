import { AppError } from '../contracts/errors.js';

/** The processes that embed cannot do what was asked; `reason` is a clause for people. */
export function createUnavailableError(reason: string): AppError {
  return new AppError({
    step: 'embeddings',
    kind: 'unavailable',
    message: `A text could not be embedded: ${withoutStop(reason)}.`,
    remedy: 'Try again; if it happens again, look for a memory limit, or set EMBEDDING_PROCESSES to 1.',
  });
}

/** The model could not be loaded by any process. */
export function createLoadError(reason: string): AppError {
  return new AppError({
    step: 'embeddings',
    kind: 'unavailable',
    message: `The embedding model could not be loaded: ${withoutStop(reason)}.`,
    remedy: 'Check the files of the folder that EMBEDDING_MODEL names; a fresh copy of them may be needed.',
  });
}

/** The caller withdrew the question. */
export function createCancelledError(signal: AbortSignal): AppError {
  return new AppError({
    step: 'embeddings',
    kind: 'cancelled',
    message: 'The question was withdrawn before it was embedded.',
    cause: signal.reason,
  });
}

function withoutStop(reason: string): string {
  return reason.trimEnd().replace(/\.+$/u, '');
}
