import { fieldDescriptions } from './field-descriptions.js';
import type { JsonSchema } from './operation.js';

/** The schema with what its fields mean put beside them. @throws Error when a field is described that it does not have. */
export function describeFields(name: string, schema: JsonSchema): JsonSchema {
  const descriptions = fieldDescriptions[name];
  if (descriptions === undefined) return schema;
  const properties = { ...schema.properties };
  for (const [field, description] of Object.entries(descriptions)) {
    const property = properties[field];
    if (property !== undefined && typeof property !== 'boolean')
      properties[field] = { ...property, description };
    else if (!isShared(name)) throw new Error(`the schema ${name} has no field "${field}"`);
  }
  return { ...schema, properties };
}

/** The forms of an answer share their descriptions, and each has only some of the fields. */
function isShared(name: string): boolean {
  return /^(?:Answered|Partial|Declined)Answer$/.test(name);
}
