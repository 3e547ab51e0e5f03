import { AppError, type ErrorKind } from '../contracts/errors.js';

/** What the program ends with; shown by --help. */
export const exitCodes = {
  ok: { code: 0, meaning: 'done; a question was answered, wholly or in part' },
  unexpected: { code: 1, meaning: 'an unexpected error' },
  usage: { code: 2, meaning: 'bad input, settings or usage; a document that cannot be read' },
  declined: { code: 3, meaning: 'the corpus does not hold the answer, or nothing was found' },
  index: { code: 4, meaning: 'the index is missing, incompatible or damaged' },
  unavailable: { code: 5, meaning: 'locked by another run, or something needed is not available' },
  interrupted: { code: 130, meaning: 'interrupted' },
} as const;

/** The only place that turns a kind of error into an exit code; a new kind does not compile until it is here. */
const codesByKind: Record<ErrorKind, number> = {
  'invalid-input': exitCodes.usage.code,
  'malformed-request': exitCodes.usage.code,
  'too-large': exitCodes.usage.code,
  'not-found': exitCodes.usage.code,
  unauthorized: exitCodes.unexpected.code,
  'forbidden-host': exitCodes.unexpected.code,
  'too-many-requests': exitCodes.unavailable.code,
  'index-missing': exitCodes.index.code,
  'index-incompatible': exitCodes.index.code,
  'index-damaged': exitCodes.index.code,
  locked: exitCodes.unavailable.code,
  unavailable: exitCodes.unavailable.code,
  cancelled: exitCodes.interrupted.code,
  internal: exitCodes.unexpected.code,
};

/** The exit code of an error of any sort. */
export function findExitCode(error: unknown): number {
  return error instanceof AppError ? codesByKind[error.kind] : exitCodes.unexpected.code;
}
