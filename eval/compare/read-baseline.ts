import { z } from 'zod';
import { AppError } from '../../src/contracts/errors.js';
import { baselineSchema, type Baseline } from '../contracts/comparison.js';
import { computeSeal } from './compute-seal.js';
import { describeIssues } from './describe-issues.js';
import { readJsonFile } from './read-json-file.js';

const remedy =
  'Restore it from version control; a baseline is made and changed by `rapporteur eval accept`, never by hand.';

/**
 * Reads the baseline.
 * @throws AppError not-found where there is none; invalid-input where it is not JSON, not a baseline, or was changed
 *   after it was sealed.
 */
export function readBaseline(file: string): Baseline {
  const value = readJsonFile({ file, what: 'baseline', remedy });
  const parsed = baselineSchema.safeParse(value);
  if (!parsed.success)
    throw refuse(`The file ${file} is not a baseline: ${describeIssues(parsed.error)}.`, parsed.error);
  // Over the file as it stands, so that a key that the schema does not know breaks the seal too.
  const { seal, ...content } = z.record(z.string(), z.unknown()).parse(value);
  if (seal !== computeSeal(content))
    throw refuse(`The baseline ${file} was changed after it was sealed: its seal does not fit its content.`);
  return parsed.data;
}

function refuse(message: string, cause?: unknown): AppError {
  return new AppError({ step: 'evaluation', kind: 'invalid-input', message, remedy, cause });
}
