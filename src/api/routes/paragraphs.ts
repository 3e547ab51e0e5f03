import { Router } from 'express';
import { paragraphResponseSchema } from '../../contracts/document-response.js';
import { refuseMethod } from '../refuse-method.js';
import type { RouteContext } from '../route-context.js';
import { sendJson } from '../send-json.js';

const path = '/api/documents/:id/paragraphs/:locator';

/** GET /api/documents/:id/paragraphs/:locator: one paragraph by its locator key, with its surroundings. */
export function paragraphsRoute(context: RouteContext): Router {
  return Router()
    .get(path, async (request, response) => {
      const { id, locator } = request.params;
      const opened = await context.assistant().paragraph(id, locator);
      const { headingPath, sourceSpans } = opened.paragraph;
      sendJson(response, paragraphResponseSchema, { ...opened, headingPath, sourceSpans });
    })
    .all(path, refuseMethod(['GET', 'HEAD']));
}
