import { Router } from 'express';
import { z } from 'zod';
import { maximumQuestionLength } from '../../contracts/assistant.js';
import { paragraphSchema } from '../../contracts/paragraph.js';
import type { SearchFilter } from '../../contracts/search-index.js';
import { abortOnDisconnect } from '../abort-on-disconnect.js';
import { parseInput } from '../parse-input.js';
import { refuseMethod } from '../refuse-method.js';
import type { RouteContext } from '../route-context.js';
import { sendJson } from '../send-json.js';

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

const searchQuerySchema = z.strictObject({
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

const searchResponseSchema = z.object({
  query: z.string(),
  hits: z.array(
    z.object({
      paragraph: paragraphSchema,
      label: z.string(),
      url: z.string(),
      legs: z.object({
        lexical: legPlaceSchema.exactOptional(),
        dense: legPlaceSchema.exactOptional(),
        exact: legPlaceSchema.exactOptional(),
      }),
      score: z.number(),
    }),
  ),
});

/** GET /api/search: the paragraphs found for words, without an answer. */
export function searchRoute(context: RouteContext): Router {
  return Router()
    .get('/api/search', async (request, response) => {
      const { q: query, limit, ...lists } = parseInput(searchQuerySchema, request.query);
      if (context.config.logQuestions) request.log.info({ query }, 'search asked');
      const filters = compact(lists);
      const hits = await context.assistant().search({ query, limit, filters }, abortOnDisconnect(response));
      sendJson(response, searchResponseSchema, { query, hits });
    })
    .all('/api/search', refuseMethod(['GET', 'HEAD']));
}

type FilterLists = Omit<z.output<typeof searchQuerySchema>, 'q' | 'limit'>;

/** The lists that were given. */
function compact(lists: FilterLists): SearchFilter {
  return {
    ...(lists.documentIds && { documentIds: lists.documentIds }),
    ...(lists.kinds && { kinds: lists.kinds }),
    ...(lists.years && { years: lists.years }),
    ...(lists.bodies && { bodies: lists.bodies }),
    ...(lists.statuses && { statuses: lists.statuses }),
    ...(lists.languages && { languages: lists.languages }),
  };
}
