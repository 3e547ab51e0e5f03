import { z } from 'zod';
import { AppError } from '../contracts/errors.js';
import type { Logger } from '../contracts/logger.js';

const unexpected = 'Something went wrong in the program. It has been logged. Try again.';

/** What the errors of an unknown document carry. */
const documentsSchema = z.object({ documents: z.array(z.string()) });

/**
 * What went wrong as a model is told of it: message and remedy. Causes and stacks, and all of what was not foreseen, go
 * to the log alone.
 */
export function describeFailure(error: unknown, log: Logger): string {
  if (!(error instanceof AppError) || error.kind === 'internal') {
    log.error({ err: error }, 'MCP request failed');
    return unexpected;
  }
  const known = documentsSchema.safeParse(error.details);
  // The remedy of other surfaces names an address that is not reached from here.
  const remedy = known.success
    ? `list_documents gives the ids of all; among them are ${known.data.documents.join(', ')}.`
    : error.remedy;
  return remedy === undefined ? error.message : `${error.message} ${remedy}`;
}
