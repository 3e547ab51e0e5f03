import type { BuildReport } from '../contracts/build-report.js';
import { AppError } from '../contracts/errors.js';

/** The error of a corpus folder in which there is nothing to index. */
export function emptyCorpus(folder: string, failures: readonly AppError[]): AppError {
  const why = failures.map((failure) => failure.message).join(' ');
  return new AppError({
    step: 'documents',
    kind: 'invalid-input',
    message: `There is no document to index in ${folder}.${why === '' ? '' : ` ${why}`}`,
    remedy: 'Put .txt or .md files there, or set SEEDS_DIR to the folder that has them.',
  });
}

/** The error of a build that was asked to stop. */
export function cancelled(cause: unknown): AppError {
  return new AppError({
    step: 'pipeline',
    kind: 'cancelled',
    message: 'The build was stopped; the index is as it was before.',
    remedy: 'Run `rapporteur index` again; what was embedded is kept.',
    cause,
  });
}

/** A file that could not be read, as reported to people. */
export function describeFailure(failure: AppError): BuildReport['failures'][number] {
  const path = failure.details?.['path'];
  return {
    path: typeof path === 'string' ? path : '',
    message: failure.message,
    ...(failure.remedy === undefined ? {} : { remedy: failure.remedy }),
  };
}
