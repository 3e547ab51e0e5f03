import { z } from 'zod';
import { maximumQuestionLength } from './assistant.js';
import { paragraphSchema } from './paragraph.js';

/** A list in a query: a=1&a=2 and a=1,2 mean the same. */
const listSchema = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => [value].flat().flatMap((entry) => entry.split(',')))
  .pipe(z.array(z.string().trim().min(1)).max(100));

/** A list of names, which may have commas in them: a=1&a=2. */
const nameListSchema = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => [value].flat())
  .pipe(z.array(z.string().trim().min(1)).max(100));

const wholeNumberSchema = z
  .string()
  .regex(/^\d{1,6}$/, 'a whole number')
  .transform(Number);

/** The query of a search: words, and lists that narrow it. */
export const searchQuerySchema = z.strictObject({
  q: z.string().trim().min(1, 'words to search for').max(maximumQuestionLength),
  /** Most hits. */
  limit: wholeNumberSchema.pipe(z.number().min(1).max(50)).default(10),
  documentIds: listSchema.optional(),
  kinds: listSchema.optional(),
  years: listSchema.pipe(z.array(wholeNumberSchema)).optional(),
  bodies: nameListSchema.optional(),
  statuses: listSchema.optional(),
  languages: listSchema.optional(),
});

const legPlaceSchema = z.object({ rank: z.number().int().positive(), score: z.number() });

/** A paragraph found, with its label and link, and where each leg ranked it. */
export const searchHitSchema = z.object({
  paragraph: paragraphSchema,
  label: z.string(),
  /** Relative to this server. */
  url: z.string(),
  legs: z.object({
    lexical: legPlaceSchema.exactOptional(),
    dense: legPlaceSchema.exactOptional(),
    exact: legPlaceSchema.exactOptional(),
  }),
  /** Fused score in [0, 1], comparable within one search only. */
  score: z.number(),
});

/** The paragraphs found for words, best first. */
export const searchResponseSchema = z.object({ query: z.string(), hits: z.array(searchHitSchema) });
