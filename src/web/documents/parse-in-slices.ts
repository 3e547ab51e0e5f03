import type { z } from 'zod';

/** Items parsed in one go: a few milliseconds of work. */
const sliceLength = 400;

/**
 * Parses a long list, with a pause between slices in which others have their turn.
 * @returns the parsed items, or null where one of them does not fit the schema.
 */
export async function parseInSlices<Schema extends z.ZodType>(
  items: readonly unknown[],
  schema: Schema,
  pause: () => Promise<void>,
): Promise<z.output<Schema>[] | null> {
  const parsed: z.output<Schema>[] = [];
  for (const [index, item] of items.entries()) {
    if (index > 0 && index % sliceLength === 0) await pause();
    const result = schema.safeParse(item);
    if (!result.success) return null;
    parsed.push(result.data);
  }
  return parsed;
}
