import { AppError } from '../../contracts/errors.js';

/** No index has been built in the folder. */
export function indexMissing(indexDir: string, cause?: unknown): AppError {
  return new AppError({
    step: 'search-index',
    kind: 'index-missing',
    message: `There is no index in ${indexDir}.`,
    remedy: 'Run `rapporteur index`.',
    cause,
  });
}

/** Files of the index are not what was written; `reason` says which and how, as a clause. */
export function indexDamaged(reason: string, cause?: unknown): AppError {
  return new AppError({
    step: 'search-index',
    kind: 'index-damaged',
    message: `The index is damaged: ${reason}.`,
    remedy: 'Run `rapporteur index` to build it anew.',
    cause,
  });
}

/** The index was made by another model or version; `difference` names both values, as a clause. */
export function indexIncompatible(difference: string): AppError {
  return new AppError({
    step: 'search-index',
    kind: 'index-incompatible',
    message: `The index does not fit this program: ${difference}.`,
    remedy: 'Run `rapporteur index` to build it anew.',
  });
}

/** The process that holds the index ended, or the index was closed. */
export function indexUnavailable(message: string, remedy: string, cause?: unknown): AppError {
  return new AppError({ step: 'search-index', kind: 'unavailable', message, remedy, cause });
}

/** A caller gave the index something it cannot take. */
export function invalidIndexInput(message: string, cause?: unknown): AppError {
  return new AppError({ step: 'search-index', kind: 'invalid-input', message, cause });
}
