import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { z } from 'zod';
import { AppError } from '../../src/contracts/errors.js';
import {
  evaluationQuestionSchema,
  type EvaluationQuestion,
} from '../../src/contracts/evaluation-question.js';

/** A file of questions, read. */
export interface QuestionSet {
  /** Its file name without the ending. */
  name: string;
  questions: EvaluationQuestion[];
  /** Ids of those that are not finished; they are not among the questions. */
  drafts: string[];
}

/**
 * Reads a .jsonl file of questions, empty lines left out.
 * @throws AppError invalid-input naming the file, the line and the field of everything that is wrong; also where it is
 *   missing, holds no finished question, or an id stands there twice.
 */
export function readQuestions(file: string): QuestionSet {
  const faults: string[] = [];
  const read: EvaluationQuestion[] = [];
  const seen = new Set<string>();
  for (const [at, line] of readFile(file).split('\n').entries()) {
    if (line.trim() === '') continue;
    const value = parseLine(line);
    if (value === undefined) {
      faults.push(`line ${at + 1}: it is not JSON`);
      continue;
    }
    const parsed = evaluationQuestionSchema.safeParse(value);
    if (!parsed.success) {
      faults.push(`line ${at + 1}: ${describeIssues(parsed.error)}`);
      continue;
    }
    if (seen.has(parsed.data.id)) faults.push(`line ${at + 1}: the id ${parsed.data.id} stands there twice`);
    seen.add(parsed.data.id);
    read.push(parsed.data);
  }
  const questions = read.filter(({ draft }) => !draft);
  if (faults.length === 0 && questions.length === 0) faults.push('there is no finished question in it');
  if (faults.length > 0) throw refuse(file, faults);
  const drafts = read.filter(({ draft }) => draft).map(({ id }) => id);
  return { name: basename(file).replace(/\.jsonl$/, ''), questions, drafts };
}

function readFile(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new AppError({
      step: 'evaluation',
      kind: 'invalid-input',
      message: `The question file ${file} cannot be read.`,
      remedy: 'Give the path of a .jsonl file of questions; `rapporteur eval new` writes one.',
      cause,
    });
  }
}

/** Undefined, which JSON does not have, where the line is not JSON. */
function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function describeIssues(error: z.ZodError): string {
  return error.issues
    .map(({ path, message }) => `${path.length === 0 ? 'the line' : path.join('.')}: ${message}`)
    .join('; ');
}

function refuse(file: string, faults: readonly string[]): AppError {
  const shown = faults.slice(0, 10).join('\n  ');
  const more = faults.length > 10 ? `\n  and ${faults.length - 10} more` : '';
  return new AppError({
    step: 'evaluation',
    kind: 'invalid-input',
    message: `The question file ${file} is not as it must be:\n  ${shown}${more}`,
    remedy: 'The fields of a question are described in eval/questions/README.md.',
  });
}
