import { z } from 'zod';
import { sourceSpanSchema } from './source-span.js';

const offset = z.number().int().nonnegative();

/** Of a sentence against the paragraphs it cites. */
export const verdictSchema = z.enum(['supported', 'partly-supported', 'unsupported']);

/** A marker in an answer: one paragraph, with the quote it rests on. */
export const citationSchema = z.object({
  /** Number as printed, from 1, in order of first use. */
  n: z.number().int().positive(),
  paragraphId: z.string(),
  documentId: z.string(),
  /** Fit to print: "SOC/CP/365, ¶ 14". */
  label: z.string(),
  locator: z.string(),
  page: z.number().int().positive().optional(),
  /** The slice [start, end) of the paragraph's text. */
  quote: z.string(),
  start: offset,
  end: offset,
  /** Where the quote stands in the source file, markup included; several pieces where a page break cuts it. */
  sourceSpans: z.array(sourceSpanSchema),
  /** Relative to this server: /documents/<id>#<key>. */
  url: z.string(),
  /** Whether the quote was found in the paragraph at these offsets. */
  located: z.enum(['located', 'not-located']),
});
export type Citation = z.infer<typeof citationSchema>;

export const answerSentenceSchema = z.object({
  text: z.string(),
  /** Who says it and where ("Egypt's delegate, …"); ours, and not part of the text that is checked. */
  attribution: z.string().optional(),
  /** Numbers of its citations. */
  citations: z.array(z.number().int().positive()),
  verdict: verdictSchema,
});
export type AnswerSentence = z.infer<typeof answerSentenceSchema>;

const legPlaceSchema = z.object({ rank: z.number().int().positive(), score: z.number() });

/** A paragraph the answer was allowed to use. */
export const evidenceSchema = z.object({
  paragraphId: z.string(),
  label: z.string(),
  text: z.string(),
  legs: z.object({
    lexical: legPlaceSchema.optional(),
    dense: legPlaceSchema.optional(),
    exact: legPlaceSchema.optional(),
  }),
  score: z.number(),
  used: z.boolean(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** A way the question was changed before it was searched. */
export const rewriteSchema = z.object({
  by: z.enum(['rule', 'model']),
  text: z.string(),
  /** What was put back or changed, for people. */
  why: z.string(),
  used: z.boolean(),
});
export type Rewrite = z.infer<typeof rewriteSchema>;

/** Something a reader must know of the answer: a fallback, a draft cited, a leg that timed out. */
export const noticeSchema = z.object({ code: z.string(), text: z.string() });
export type Notice = z.infer<typeof noticeSchema>;

/** A paragraph offered where the corpus has no answer: its id and how it is cited. */
const commonFields = {
  id: z.string(),
  /** Empty where the conversation is kept by the caller, and not here. */
  conversationId: z.string(),
  question: z.string(),
  rewrites: z.array(rewriteSchema),
  standaloneQuestion: z.string(),
  evidence: z.array(evidenceSchema),
  removed: z.array(z.object({ text: z.string(), why: z.string() })),
  notices: z.array(noticeSchema),
  provenance: z.object({
    corpusVersion: z.string(),
    embeddingModel: z.string(),
    answerer: z.string(),
    promptHash: z.string().optional(),
    tokens: z.object({ input: z.number().int(), output: z.number().int() }).optional(),
    /** Milliseconds by stage. */
    timings: z.record(z.string(), z.number()),
  }),
};

const answeredFields = {
  sentences: z.array(answerSentenceSchema).min(1),
  text: z.string(),
  citations: z.array(citationSchema).min(1),
};

const missingFields = {
  /** What of the question the corpus does not hold, each fit to stand after "Not in the corpus:". */
  missing: z.array(z.string()),
  /** Ids of the nearest paragraphs. */
  nearest: z.array(z.string()),
};

export const declineReasonSchema = z.enum([
  'not-in-corpus',
  'not-mentioned',
  'premise-not-borne-out',
  'underspecified',
  'off-topic',
]);
export type DeclineReason = z.infer<typeof declineReasonSchema>;

export const answeredSchema = z.object({ status: z.literal('answered'), ...commonFields, ...answeredFields });
export const partialSchema = z.object({
  status: z.literal('partial'),
  ...commonFields,
  ...answeredFields,
  ...missingFields,
});
export const declinedSchema = z.object({
  status: z.literal('declined'),
  ...commonFields,
  reason: declineReasonSchema,
  /** A sentence for people: what was looked for, where, and what is missing. */
  message: z.string(),
  ...missingFields,
  /** What an underspecified question may mean, each a whole question that can be asked instead. */
  readings: z.array(z.string()).optional(),
});

/** What every surface returns. A union on status, never a bare string. */
export const answerSchema = z.discriminatedUnion('status', [answeredSchema, partialSchema, declinedSchema]);
export type Answer = z.infer<typeof answerSchema>;
