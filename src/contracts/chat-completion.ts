import { z } from 'zod';
import { answerSchema, citationSchema } from './answer.js';
import { askRequestSchema } from './assistant.js';

/** The one name under which chat clients choose this program as their model. */
export const completionModel = 'rapporteur';

/** A piece of a message; of the kinds only text is read. */
const contentPartSchema = z.looseObject({ type: z.string(), text: z.string().optional() });

/** A message as chat clients send it; what is not named here is let through and ignored. */
export const completionMessageSchema = z.looseObject({
  role: z.enum(['system', 'developer', 'user', 'assistant', 'tool', 'function']),
  content: z.union([z.string(), z.array(contentPartSchema)]).nullish(),
});
export type CompletionMessage = z.infer<typeof completionMessageSchema>;

/**
 * A request to POST /v1/chat/completions. Settings of a model (temperature, tools and the like) are ignored, since no
 * answer depends on them; what would give an answer of another form than asked for is refused.
 */
export const completionRequestSchema = z.looseObject({
  model: z.string().min(1, 'the name of a model'),
  /** The last message of the user is the question; those before it are the conversation. */
  messages: z.array(completionMessageSchema).min(1, 'a message'),
  stream: z.boolean().nullish(),
  stream_options: z.looseObject({ include_usage: z.boolean().nullish() }).nullish(),
  /** Number of answers; there is only ever one. */
  n: z.literal(1, 'must be 1: there is one answer to a question').nullish(),
  response_format: z
    .looseObject({ type: z.literal('text', 'must be text: answers are given in no other form') })
    .nullish(),
  /** Tools are offered to no avail: a call of one is never the answer, so that none can be demanded. */
  tool_choice: z.enum(['auto', 'none'], 'must be auto or none: no tools are called').nullish(),
  /** What this program can be told beside: the documents to search, and how much evidence to take. */
  rapporteur: askRequestSchema.pick({ filters: true, limit: true }).nullish(),
});
export type CompletionRequest = z.infer<typeof completionRequestSchema>;

/** A marker of the text and where it leads. */
export const completionAnnotationSchema = z.object({
  type: z.literal('url_citation'),
  url_citation: z.object({
    /** UTF-16 offset in the content of the marker's first character, "[". */
    start_index: z.number().int().nonnegative(),
    /** Offset behind its last, "]". */
    end_index: z.number().int().nonnegative(),
    /** Absolute. */
    url: z.string(),
    title: z.string(),
  }),
});
export type CompletionAnnotation = z.infer<typeof completionAnnotationSchema>;

const usageSchema = z.object({
  prompt_tokens: z.number().int().nonnegative(),
  completion_tokens: z.number().int().nonnegative(),
  total_tokens: z.number().int().nonnegative(),
});
export type CompletionUsage = z.infer<typeof usageSchema>;

const commonFields = {
  /** "chatcmpl-" and the id of the answer. */
  id: z.string(),
  /** Seconds since 1970. */
  created: z.number().int(),
  model: z.string(),
};

/** The answer in OpenAI's form; `citations` and `rapporteur` are ours. */
export const completionSchema = z.object({
  ...commonFields,
  object: z.literal('chat.completion'),
  choices: z.array(
    z.object({
      index: z.literal(0),
      message: z.object({
        role: z.literal('assistant'),
        content: z.string(),
        refusal: z.null(),
        annotations: z.array(completionAnnotationSchema),
        /** The citations of the answer, their urls absolute. */
        citations: z.array(citationSchema),
      }),
      logprobs: z.null(),
      finish_reason: z.literal('stop'),
    }),
  ),
  /** Of the language model, where one wrote the answer; otherwise zeros. */
  usage: usageSchema,
  /** The whole answer, as POST /api/chat gives it. */
  rapporteur: answerSchema,
});
export type Completion = z.infer<typeof completionSchema>;

/** A piece of the answer as it is streamed. */
export const completionChunkSchema = z.object({
  ...commonFields,
  object: z.literal('chat.completion.chunk'),
  /** One; none in the last chunk of all, which has the usage where it was asked for. */
  choices: z.array(
    z.object({
      index: z.literal(0),
      delta: z.object({
        role: z.literal('assistant').optional(),
        content: z.string().optional(),
        annotations: z.array(completionAnnotationSchema).optional(),
        citations: z.array(citationSchema).optional(),
      }),
      logprobs: z.null(),
      finish_reason: z.literal('stop').nullable(),
    }),
  ),
  /** Present where it was asked for: null in every chunk but the last. */
  usage: usageSchema.nullable().optional(),
  /** In the chunk with the finish_reason: the whole answer. */
  rapporteur: answerSchema.optional(),
});
export type CompletionChunk = z.infer<typeof completionChunkSchema>;

/** An error in OpenAI's form: every error of an address under /v1. */
export const completionErrorSchema = z.object({
  error: z.object({
    message: z.string(),
    type: z.string(),
    /** Name of the field that is wrong. */
    param: z.string().nullable(),
    code: z.string().nullable(),
  }),
});
export type CompletionError = z.infer<typeof completionErrorSchema>;

/** A model that a client can choose. */
export const modelSchema = z.object({
  id: z.string(),
  object: z.literal('model'),
  /** When the server was started, in seconds since 1970. */
  created: z.number().int(),
  owned_by: z.string(),
});
export type Model = z.infer<typeof modelSchema>;

export const modelListSchema = z.object({ object: z.literal('list'), data: z.array(modelSchema) });
