import { z } from 'zod';

/** What the parent sends: `id` comes back with the reply. */
export const requestMessageSchema = z.object({
  id: z.number().int(),
  call: z.string(),
  request: z.unknown(),
});
export type RequestMessage = z.infer<typeof requestMessageSchema>;

/** What the index process sends back, value or error. */
export const replyMessageSchema = z.discriminatedUnion('ok', [
  z.object({ id: z.number().int(), ok: z.literal(true), value: z.unknown() }),
  z.object({
    id: z.number().int(),
    ok: z.literal(false),
    error: z.object({
      kind: z.enum(['invalid-input', 'index-damaged', 'unavailable', 'internal']),
      message: z.string(),
      remedy: z.string().optional(),
      /** Stack of the error in the index process, for the log. */
      stack: z.string().optional(),
    }),
  }),
]);
export type ReplyMessage = z.infer<typeof replyMessageSchema>;
