import type { RequestHandler } from 'express';
import { AppError } from '../contracts/errors.js';

/** Most elements of lists and members of objects in one body; a conversation of thousands of messages has fewer. */
const mostValues = 20_000;

/**
 * Refuses a body of very many values before a schema sees it: a megabyte of zeros is half a million faults, each of which
 * takes longer to describe than to read.
 */
export const refuseManyValues: RequestHandler = (request, _response, next) => {
  if (hasMoreValues(request.body, mostValues)) {
    throw new AppError({
      step: 'api',
      kind: 'too-large',
      message: `The body has more than ${mostValues} values.`,
      remedy: 'Send fewer elements and members.',
    });
  }
  next();
};

/** Counts without recursion, since a body may be nested as deep as it is long. */
function hasMoreValues(body: unknown, limit: number): boolean {
  const waiting: unknown[] = [body];
  let count = 0;
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value !== 'object' || value === null) continue;
    const members: unknown[] = Object.values(value);
    count += members.length;
    if (count > limit) return true;
    for (const member of members) waiting.push(member);
  }
  return false;
}
