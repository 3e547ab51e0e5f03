import { z } from 'zod';

/** Whether questions can be answered, and if not, why and how far the building of the index has come. */
export const serverStateSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('ready') }),
  z.object({
    state: z.literal('building'),
    /** Counts files while reading and writing, texts while embedding; absent until the first is known. */
    progress: z
      .object({
        stage: z.enum(['reading', 'embedding', 'writing']),
        done: z.number().int().nonnegative(),
        total: z.number().int().nonnegative(),
      })
      .optional(),
  }),
  /** No index, or one that cannot be opened; it is looked for again every few seconds. */
  z.object({ state: z.literal('waiting'), message: z.string(), remedy: z.string().optional() }),
]);
export type ServerState = z.infer<typeof serverStateSchema>;
