import { AppError } from '../contracts/errors.js';

/** The error of a folder in which no index has been built. */
export function indexMissing(indexFolder: string): AppError {
  return new AppError({
    step: 'search-index',
    kind: 'index-missing',
    message: `There is no index in ${indexFolder}.`,
    remedy: 'Run `rapporteur index` to build it.',
  });
}
