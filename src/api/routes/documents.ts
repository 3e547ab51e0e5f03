import { Router } from 'express';
import { z } from 'zod';
import {
  documentResponseSchema,
  documentsResponseSchema,
  readingResponseSchema,
} from '../../contracts/document-response.js';
import { parseInput } from '../parse-input.js';
import { refuseMethod } from '../refuse-method.js';
import type { RouteContext } from '../route-context.js';
import { sendJson } from '../send-json.js';

/** `reading`: paragraphs without where they came from in the source file. */
const documentQuerySchema = z.object({ view: z.literal('reading').optional() });

/** GET /api/documents: all of them. GET /api/documents/:id: one, with its paragraphs and headings in reading order. */
export function documentsRoute(context: RouteContext): Router {
  return Router()
    .get('/api/documents', async (_request, response) => {
      sendJson(response, documentsResponseSchema, { documents: await context.assistant().documents() });
    })
    .all('/api/documents', refuseMethod(['GET', 'HEAD']))
    .get('/api/documents/:id', async (request, response) => {
      const { view } = parseInput(documentQuerySchema, request.query);
      const schema = view === 'reading' ? readingResponseSchema : documentResponseSchema;
      sendJson(response, schema, await context.assistant().document(request.params.id));
    })
    .all('/api/documents/:id', refuseMethod(['GET', 'HEAD']));
}
