import { z } from 'zod';
import type { OpenApiDocument } from '../../../src/api/openapi/openapi-document.js';
import type { JsonSchema } from '../../../src/api/openapi/operation.js';

const schemaSchema = z.custom<JsonSchema>((value) => typeof value === 'object' && value !== null);

/** Whether a value is what a schema of the document says, read back from the JSON that clients get; problems in words. */
export function parseWithSchema(document: OpenApiDocument, schema: JsonSchema, value: unknown): string {
  const text = JSON.stringify({ ...schema, $defs: document.components.schemas });
  const local: unknown = JSON.parse(text.replaceAll('#/components/schemas/', '#/$defs/'));
  const parsed = z.fromJSONSchema(schemaSchema.parse(local)).safeParse(value);
  return parsed.success ? '' : z.prettifyError(parsed.error);
}
