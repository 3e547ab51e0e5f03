import type { Response } from 'express';
import type { z } from 'zod';

/**
 * Sends a value as JSON after its schema has parsed it, so that nothing leaves that the schema does not name. A value
 * that does not fit is an error of ours and becomes a 500.
 */
export function sendJson<Schema extends z.ZodType>(
  response: Response,
  schema: Schema,
  value: z.input<Schema>,
): void {
  response.status(200).json(schema.parse(value));
}
