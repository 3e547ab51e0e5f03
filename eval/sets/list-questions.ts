import { readFileSync } from 'node:fs';
import { AppError } from '../../src/contracts/errors.js';
import {
  evaluationQuestionSchema,
  type EvaluationQuestion,
} from '../../src/contracts/evaluation-question.js';

/** The questions of a file as far as they can be read, finished or not. */
export interface ListedQuestions {
  /** In the order of the file; of two with one id, the first. */
  questions: EvaluationQuestion[];
  /** Lines that cannot be read, from 1. */
  unreadable: number[];
}

/**
 * Lists what a .jsonl file of questions holds; a file that is not there holds nothing. A line that cannot be read is
 * named and passed over: the file may be added to all the same.
 * @throws AppError unavailable when the file is there and cannot be read.
 */
export function listQuestions(file: string): ListedQuestions {
  const questions = new Map<string, EvaluationQuestion>();
  const unreadable: number[] = [];
  for (const [at, line] of readText(file).split('\n').entries()) {
    if (line.trim() === '') continue;
    const question = parseQuestion(line);
    if (question === null) unreadable.push(at + 1);
    else if (!questions.has(question.id)) questions.set(question.id, question);
  }
  return { questions: [...questions.values()], unreadable };
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return '';
    throw new AppError({
      step: 'evaluation',
      kind: 'unavailable',
      message: `The question file ${file} cannot be read.`,
      remedy: 'See that it is a file and may be read.',
      cause,
    });
  }
}

function parseQuestion(line: string): EvaluationQuestion | null {
  try {
    return evaluationQuestionSchema.parse(JSON.parse(line));
  } catch {
    return null;
  }
}
