import type { z } from 'zod';
import { AppError } from '../contracts/errors.js';

/**
 * What came in, parsed with its schema.
 * @throws AppError invalid-input with details.errors, a list of { path, message }; path joins keys with dots.
 */
export function parseInput<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.map((issue) => ({
    path: issue.path.map(String).join('.'),
    message: issue.message,
  }));
  throw new AppError({
    step: 'api',
    kind: 'invalid-input',
    message: `The request has ${errors.length === 1 ? 'a value' : `${errors.length} values`} that cannot be taken.`,
    remedy: 'Change what "errors" lists and send it again.',
    details: { errors },
  });
}
