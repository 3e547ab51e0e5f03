import { Router } from 'express';
import { corpusOverviewSchema } from '../../contracts/corpus-overview.js';
import { refuseMethod } from '../refuse-method.js';
import type { RouteContext } from '../route-context.js';
import { sendJson } from '../send-json.js';

/** GET /api/corpus: what the corpus is, and questions that it answers. */
export function corpusRoute(context: RouteContext): Router {
  return Router()
    .get('/api/corpus', async (_request, response) => {
      sendJson(response, corpusOverviewSchema, await context.assistant().describeCorpus());
    })
    .all('/api/corpus', refuseMethod(['GET', 'HEAD']));
}
