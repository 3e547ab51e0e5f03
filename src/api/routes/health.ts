import { Router } from 'express';
import { healthSchema } from '../../contracts/health.js';
import { refuseMethod } from '../refuse-method.js';
import type { RouteContext } from '../route-context.js';
import { sendJson } from '../send-json.js';

/** GET /health/live: the process answers. GET /health/ready: questions can be answered; 503 until then. */
export function healthRoute(context: RouteContext): Router {
  return Router()
    .get('/health/live', (_request, response) => {
      sendJson(response, healthSchema, { status: 'live' });
    })
    .all('/health/live', refuseMethod(['GET', 'HEAD']))
    .get('/health/ready', (_request, response) => {
      context.assistant();
      sendJson(response, healthSchema, { status: 'ready' });
    })
    .all('/health/ready', refuseMethod(['GET', 'HEAD']));
}
