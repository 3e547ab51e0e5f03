import { AppError } from '../../src/contracts/errors.js';
import { runSchema, type Run } from '../contracts/run.js';
import { describeIssues } from './describe-issues.js';
import { readJsonFile } from './read-json-file.js';

const remedy = 'Give the path of a run that `rapporteur eval` wrote, or make the run again.';

/**
 * Reads a run from its file.
 * @throws AppError not-found where there is no such file; invalid-input where it is not JSON or not a run.
 */
export function readRun(file: string): Run {
  const parsed = runSchema.safeParse(readJsonFile({ file, what: 'run', remedy }));
  if (parsed.success) return parsed.data;
  throw new AppError({
    step: 'evaluation',
    kind: 'invalid-input',
    message: `The file ${file} is not a run: ${describeIssues(parsed.error)}.`,
    remedy,
    cause: parsed.error,
  });
}
