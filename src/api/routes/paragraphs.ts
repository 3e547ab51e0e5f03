import { Router } from 'express';
import { z } from 'zod';
import { documentSchema } from '../../contracts/document.js';
import { paragraphSchema } from '../../contracts/paragraph.js';
import { refuseMethod } from '../refuse-method.js';
import type { RouteContext } from '../route-context.js';
import { sendJson } from '../send-json.js';

const paragraphResponseSchema = z.object({
  paragraph: paragraphSchema,
  document: documentSchema,
  label: z.string(),
  url: z.string(),
  headingPath: paragraphSchema.shape.headingPath,
  before: z.array(paragraphSchema),
  after: z.array(paragraphSchema),
  footnotes: z.array(paragraphSchema),
  sourceSpans: paragraphSchema.shape.sourceSpans,
});

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
