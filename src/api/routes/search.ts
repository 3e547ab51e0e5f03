import { Router } from 'express';
import type { z } from 'zod';
import type { SearchFilter } from '../../contracts/search-index.js';
import { searchQuerySchema, searchResponseSchema } from '../../contracts/search-response.js';
import { abortOnDisconnect } from '../abort-on-disconnect.js';
import { parseInput } from '../parse-input.js';
import { refuseMethod } from '../refuse-method.js';
import type { RouteContext } from '../route-context.js';
import { sendJson } from '../send-json.js';

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
