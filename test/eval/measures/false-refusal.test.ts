import { expect, it } from 'vitest';
import { falseRefusal } from '../../../eval/measures/false-refusal.js';

it.each([
  ['answerable', 'declined', 1],
  ['answerable', 'partial', 0],
  ['answerable', 'answered', 0],
  ['partial', 'declined', 1],
  ['partial', 'answered', 0],
  ['unanswerable', 'declined', null],
] as const)('falseRefusal of a question that is %s and was %s is %s', (answerable, status, expected) => {
  expect(falseRefusal(answerable, status)).toBe(expected);
});
