import type { EvaluationQuestion } from '../../src/contracts/evaluation-question.js';
import { listQuestions } from './list-questions.js';

interface Drafts {
  /** In the order in which they were kept. */
  drafts: EvaluationQuestion[];
  /** Lines that cannot be read, from 1. */
  unreadable: number[];
}

/**
 * The drafts of a .jsonl file that are still to be finished: those whose id no source of the questions given names. A
 * file that is not there has none.
 * @throws AppError unavailable when the file cannot be read.
 */
export function readDrafts(file: string, finished: readonly EvaluationQuestion[] = []): Drafts {
  const { questions, unreadable } = listQuestions(file);
  const done = new Set(finished.flatMap(({ source }) => source.match(/[A-Za-z0-9][\w.-]*/g) ?? []));
  return { drafts: questions.filter(({ id, draft }) => draft && !done.has(id)), unreadable };
}
