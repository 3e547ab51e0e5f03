import { closeSync, fstatSync, ftruncateSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '../../src/contracts/errors.js';
import {
  evaluationQuestionSchema,
  type EvaluationQuestion,
} from '../../src/contracts/evaluation-question.js';
import { findSameQuestion } from './find-same-question.js';
import { listQuestions } from './list-questions.js';

/**
 * Adds a question to a .jsonl file, as one line in one write; the file and its folder are made where they are missing.
 * @throws AppError invalid-input when the file has its id, or the same question with the same turns, already;
 *   unavailable when it cannot be written, and then the file is as it was.
 */
export function appendQuestion(file: string, question: EvaluationQuestion): void {
  const line = `${JSON.stringify(evaluationQuestionSchema.parse(question))}\n`;
  const { questions } = listQuestions(file);
  if (questions.some(({ id }) => id === question.id)) throw refuse(`has a question ${question.id}`, file);
  const same = findSameQuestion(questions, question);
  if (same !== undefined) throw refuse(`asks the same in question ${same.id}`, file);
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const handle = openSync(file, 'a+');
    try {
      appendLine(handle, line);
    } finally {
      closeSync(handle);
    }
  } catch (cause) {
    throw new AppError({
      step: 'evaluation',
      kind: 'unavailable',
      message: `The question cannot be written to ${file}.`,
      remedy: 'See that the file and its folder may be written and that there is room.',
      cause,
    });
  }
}

/** A file whose last line has no end, as some editors leave it, is given one first. */
function appendLine(handle: number, line: string): void {
  const { size } = fstatSync(handle);
  const last = Buffer.alloc(1);
  const isOpen = size > 0 && readSync(handle, last, 0, 1, size - 1) === 1 && last.toString() !== '\n';
  const bytes = Buffer.from(`${isOpen ? '\n' : ''}${line}`);
  if (writeSync(handle, bytes) === bytes.length) return;
  ftruncateSync(handle, size);
  throw new Error('The disk took only a part of the line.');
}

function refuse(what: string, file: string): AppError {
  return new AppError({
    step: 'evaluation',
    kind: 'invalid-input',
    message: `${file} ${what} already.`,
    remedy: 'Nothing was written; change that question in the file, or choose another id.',
  });
}
