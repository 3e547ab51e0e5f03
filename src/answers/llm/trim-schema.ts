const bounds = new Set(['maxLength', 'minLength', 'maxItems', 'minItems']);

/** A JSON schema without its bounds of strings and lists. */
export function trimSchema(schema: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([name]) => !bounds.has(name))
      .map(([name, value]) => [name, trimValue(value)]),
  );
}

function trimValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(trimValue);
  if (typeof value !== 'object' || value === null) return value;
  return trimSchema(Object.fromEntries(Object.entries(value)));
}
