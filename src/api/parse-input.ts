import type { z } from 'zod';
import { AppError } from '../contracts/errors.js';

/** Most errors told of one request; a body of a megabyte could have half a million. */
const mostErrors = 20;
/** Longest path and longest message told, in characters: both can quote what was sent. */
const longestText = 300;

/**
 * What came in, parsed with its schema.
 * @throws AppError invalid-input with details.errors, a list of the first { path, message }; path joins keys with dots.
 */
export function parseInput<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const { issues } = parsed.error;
  const errors = issues.slice(0, mostErrors).map((issue) => ({
    path: cut(issue.path.map(String).join('.')),
    message: cut(issue.message),
  }));
  throw new AppError({
    step: 'api',
    kind: 'invalid-input',
    message: `The request has ${issues.length === 1 ? 'a value' : `${issues.length} values`} that cannot be taken.`,
    remedy: 'Change what "errors" lists and send it again.',
    details: { errors },
  });
}

function cut(text: string): string {
  return text.length <= longestText ? text : `${text.slice(0, longestText)}…`;
}
