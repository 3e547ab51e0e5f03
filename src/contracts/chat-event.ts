import { z } from 'zod';
import {
  answerSchema,
  answerSentenceSchema,
  citationSchema,
  evidenceSchema,
  rewriteSchema,
} from './answer.js';

/** A problem as RFC 9457 has it, with the members of ours that pages read. */
export const problemSchema = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  remedy: z.string().optional(),
  requestId: z.string().optional(),
});
export type Problem = z.infer<typeof problemSchema>;

/**
 * What the event stream of POST /api/chat sends, in this order: `question` once, `evidence` once, `sentence` for every
 * sentence that passed its check, `reset` where what was sent is withdrawn, then `answer` or `error`, which ends it.
 */
export const chatEventSchema = z.discriminatedUnion('event', [
  z.object({
    event: z.literal('question'),
    data: z.object({ standaloneQuestion: z.string(), rewrites: z.array(rewriteSchema) }),
  }),
  /** Best first; what was used of it is known only with the answer, so `used` is false here. */
  z.object({ event: z.literal('evidence'), data: z.array(evidenceSchema) }),
  z.object({
    event: z.literal('sentence'),
    data: z.object({
      /** Position in the answer, from 0. */
      index: z.number().int().nonnegative(),
      sentence: answerSentenceSchema,
      /** Only those that this sentence is the first to use. */
      citations: z.array(citationSchema),
    }),
  }),
  z.object({ event: z.literal('reset'), data: z.object({ reason: z.string() }) }),
  z.object({ event: z.literal('answer'), data: answerSchema }),
  z.object({ event: z.literal('error'), data: problemSchema }),
]);
export type ChatEvent = z.infer<typeof chatEventSchema>;

/**
 * Told of an answer while it is made; what it returns is waited for, so that a slow reader slows the answer down. The
 * whole answer and errors are not among these events: ask() returns or throws them.
 */
export type AnswerListener = (
  event: Extract<ChatEvent, { event: 'question' | 'evidence' | 'sentence' | 'reset' }>,
) => void | Promise<void>;
