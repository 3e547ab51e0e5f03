import { readFileSync } from 'node:fs';
import { AppError } from '../../src/contracts/errors.js';

interface ReadOptions {
  file: string;
  /** What the file is, for the error: "run". */
  what: string;
  /** What to do where it cannot be read, in one sentence. */
  remedy: string;
}

/**
 * The value in a JSON file, not checked.
 * @throws AppError not-found where there is no such file; invalid-input where it cannot be read or is not JSON.
 */
export function readJsonFile({ file, what, remedy }: ReadOptions): unknown {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return value;
  } catch (cause) {
    const missing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    const fault =
      cause instanceof SyntaxError ? 'is not JSON' : missing ? 'does not exist' : 'cannot be read';
    const kind = missing ? 'not-found' : 'invalid-input';
    throw new AppError({ step: 'evaluation', kind, message: `The ${what} ${file} ${fault}.`, remedy, cause });
  }
}
