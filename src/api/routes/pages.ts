import { Router } from 'express';
import { AppError } from '../../contracts/errors.js';
import { renderDocumentPage } from '../pages/render-document-page.js';
import { renderHomePage } from '../pages/render-home-page.js';
import { renderWaitingPage } from '../pages/render-waiting-page.js';
import { refuseMethod } from '../refuse-method.js';
import type { RouteContext } from '../route-context.js';

/** GET /: what this is. GET /documents/:id: a document to read, where every citation opens. Both without scripts. */
export function pagesRoute(context: RouteContext): Router {
  return Router()
    .get('/', async (_request, response) => {
      const assistant = assistantOrProblem(context);
      if (assistant instanceof AppError) {
        response.status(503).setHeader('Retry-After', '5');
        response.type('html').send(renderWaitingPage(assistant));
        return;
      }
      const [manifest, documents] = await Promise.all([assistant.describeIndex(), assistant.documents()]);
      response.type('html').send(renderHomePage(manifest, documents));
    })
    .all('/', refuseMethod(['GET', 'HEAD']))
    .get('/documents/:id', async (request, response) => {
      const opened = await context.assistant().document(request.params.id);
      response.type('html').send(renderDocumentPage(opened));
    })
    .all('/documents/:id', refuseMethod(['GET', 'HEAD']));
}

function assistantOrProblem(context: RouteContext): ReturnType<RouteContext['assistant']> | AppError {
  try {
    return context.assistant();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}
