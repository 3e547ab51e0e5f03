import type { z } from 'zod';
import { requestSchemas, responseSchemas } from './component-schemas.js';

/** What the address of a named schema in the document begins with. */
export const schemaPrefix = '#/components/schemas/';

/** A reference to the named schema that a zod schema stands for. @throws Error when it has no name. */
export function referTo(schema: z.ZodType): { $ref: string } {
  for (const [name, known] of Object.entries({ ...requestSchemas, ...responseSchemas }))
    if (known === schema) return { $ref: `${schemaPrefix}${name}` };
  throw new Error('a schema is used in the description of the API that has no name there');
}
