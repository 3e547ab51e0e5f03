import { expect, it } from 'vitest';
import { z } from 'zod';
import { parseInput } from '../../src/api/parse-input.js';
import { AppError } from '../../src/contracts/errors.js';

function refusal(schema: z.ZodType, value: unknown): unknown {
  try {
    return parseInput(schema, value);
  } catch (error) {
    return error instanceof AppError ? { message: error.message, ...error.details } : error;
  }
}

it('counts all faults and names the first twenty', () => {
  const numbers = z.array(z.number('a number'));
  const errors = Array.from({ length: 20 }, (_, at) => ({ path: String(at), message: 'a number' }));
  expect(refusal(numbers, Array(21).fill('x'))).toEqual({
    message: 'The request has 21 values that cannot be taken.',
    errors,
  });
});

it('cuts paths and messages that quote much of what was sent', () => {
  const key = 'k'.repeat(400);
  expect(refusal(z.record(z.string(), z.number('a number')), { [key]: 'x' })).toEqual({
    message: 'The request has a value that cannot be taken.',
    errors: [{ path: `${'k'.repeat(300)}…`, message: 'a number' }],
  });
  expect(refusal(z.strictObject({}), { [key]: 1 })).toMatchObject({
    errors: [{ path: '', message: `Unrecognized key: "${'k'.repeat(281)}…` }],
  });
});
