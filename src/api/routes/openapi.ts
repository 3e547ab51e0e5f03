import { join } from 'node:path';
import { Router } from 'express';
import { describeMachine } from '../../config/machine.js';
import { readVersion } from '../../config/read-version.js';
import { makeDocument } from '../openapi/make-document.js';
import type { OpenApiDocument } from '../openapi/openapi-document.js';
import { apiPageStyle } from '../openapi/page/api-page-style.js';
import { renderApiPage } from '../openapi/page/render-api-page.js';
import { readExamples } from '../openapi/read-examples.js';
import { refuseMethod } from '../refuse-method.js';
import type { RouteContext } from '../route-context.js';

/**
 * GET /api/openapi.json: every address of the server as OpenAPI 3.1, made once, when it is first asked for. GET /api/docs:
 * the same as a page, and GET /api/docs.css its style. None needs an index.
 */
export function openapiRoute({ config }: Pick<RouteContext, 'config'>): Router {
  let made: { document: OpenApiDocument; page: string } | null = null;
  const make = (): { document: OpenApiDocument; page: string } => {
    if (made !== null) return made;
    const { projectFolder } = describeMachine();
    const examples = readExamples(join(projectFolder, 'docs', 'api-examples.json'));
    const document = makeDocument({ version: readVersion(), config, examples });
    return (made = { document, page: renderApiPage(document) });
  };
  return Router()
    .get('/api/openapi.json', (_request, response) => {
      response.json(make().document);
    })
    .all('/api/openapi.json', refuseMethod(['GET', 'HEAD']))
    .get('/api/docs', (_request, response) => {
      response.type('html').send(make().page);
    })
    .all('/api/docs', refuseMethod(['GET', 'HEAD']))
    .get('/api/docs.css', (_request, response) => {
      response.type('css').send(apiPageStyle);
    })
    .all('/api/docs.css', refuseMethod(['GET', 'HEAD']));
}
