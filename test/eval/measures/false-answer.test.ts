import { expect, it } from 'vitest';
import { falseAnswer } from '../../../eval/measures/false-answer.js';

it.each([
  ['unanswerable', 'answered', 1],
  ['unanswerable', 'partial', 1],
  ['unanswerable', 'declined', 0],
  ['answerable', 'declined', null],
  ['answerable', 'answered', null],
  ['partial', 'answered', null],
] as const)('falseAnswer of a question that is %s and was %s is %s', (answerable, status, expected) => {
  expect(falseAnswer(answerable, status)).toBe(expected);
});
