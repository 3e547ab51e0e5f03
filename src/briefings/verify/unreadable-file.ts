import { AppError } from '../../contracts/errors.js';

/** The error of a file that cannot be verified: what is wrong with it and what to do. */
export function unreadableFile(message: string, remedy: string, cause?: unknown): AppError {
  return new AppError({ step: 'briefings', kind: 'invalid-input', message, remedy, cause });
}
