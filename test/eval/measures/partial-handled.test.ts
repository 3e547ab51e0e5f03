import { expect, it } from 'vitest';
import { partialHandled } from '../../../eval/measures/partial-handled.js';

it.each([
  ['partial', 'partial', ['the year'], 1],
  ['partial', 'partial', [], 0],
  ['partial', 'answered', [], 0],
  ['partial', 'declined', ['the year'], 0],
  ['answerable', 'partial', ['the year'], null],
  ['unanswerable', 'declined', ['the year'], null],
] as const)(
  'partialHandled of a question that is %s and was %s with %j missing is %s',
  (answerable, status, missing, expected) => {
    expect(partialHandled(answerable, { status, missing: [...missing] })).toBe(expected);
  },
);
