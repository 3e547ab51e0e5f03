import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { AppError } from '../../contracts/errors.js';

/** The file of examples: requests and what was answered, by the id of the operation. */
export const examplesSchema = z.record(
  z.string(),
  z.object({
    /** Path and query it was sent to. */
    path: z.string(),
    request: z.unknown().optional(),
    /** By status and media type. */
    responses: z.record(z.string(), z.record(z.string(), z.unknown())),
  }),
);
/** Requests and what the program answered to them, by the id of the operation. */
export type Examples = z.infer<typeof examplesSchema>;

/** Reads the examples of the description. @throws AppError unavailable when they are missing or unreadable. */
export function readExamples(file: string): Examples {
  try {
    return examplesSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw new AppError({
      step: 'api',
      kind: 'unavailable',
      message: 'The examples of the API cannot be read.',
      remedy: 'Restore docs/api-examples.json from the repository.',
      cause,
    });
  }
}
