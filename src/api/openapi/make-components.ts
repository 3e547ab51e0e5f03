import { z } from 'zod';
import { requestSchemas, responseSchemas } from './component-schemas.js';
import { describeFields } from './describe-fields.js';
import type { JsonSchema } from './operation.js';
import { schemaPrefix } from './refer-to.js';

/**
 * The named schemas of the document, sorted by name. Where one schema is part of another that has a name, it is referred
 * to by it.
 * @throws Error when a schema that comes in and goes out is not the same in both.
 */
export function makeComponents(): Record<string, JsonSchema> {
  const incoming = convert(requestSchemas, 'input');
  const outgoing = convert(responseSchemas, 'output');
  for (const [name, schema] of Object.entries(incoming)) {
    const other = outgoing[name];
    if (other !== undefined && JSON.stringify(other) !== JSON.stringify(schema))
      throw new Error(`the schema ${name} is not the same in requests and in responses`);
  }
  const sorted = Object.entries({ ...incoming, ...outgoing }).sort(([left], [right]) =>
    left < right ? -1 : 1,
  );
  return Object.fromEntries(sorted.map(([name, schema]) => [name, describeFields(name, schema)]));
}

function convert(
  named: Readonly<Record<string, z.ZodType>>,
  io: 'input' | 'output',
): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    io,
    uri: (id) => `${schemaPrefix}${id}`,
    override: ({ jsonSchema }) => {
      // The bounds of numbers in JavaScript, which zod gives for every integer.
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      // Every key of an object in JSON is a string.
      if (jsonSchema.propertyNames !== undefined) delete jsonSchema.propertyNames;
    },
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema: _draft, $id: _id, ...schema }]) => [name, schema]),
  );
}
