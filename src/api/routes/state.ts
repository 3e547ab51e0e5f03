import { Router } from 'express';
import { serverStateSchema } from '../../contracts/server-state.js';
import { refuseMethod } from '../refuse-method.js';
import type { RouteContext } from '../route-context.js';
import { sendJson } from '../send-json.js';

/** GET /api/state: whether questions can be answered, and how far the building of the index has come; always 200. */
export function stateRoute(context: RouteContext): Router {
  return Router()
    .get('/api/state', (_request, response) => {
      sendJson(response, serverStateSchema, context.state());
    })
    .all('/api/state', refuseMethod(['GET', 'HEAD']));
}
