import { Router } from 'express';
import {
  completionModel,
  modelListSchema,
  modelSchema,
  type Model,
} from '../../contracts/chat-completion.js';
import { unknownModel } from '../openai/unknown-model.js';
import { refuseMethod } from '../refuse-method.js';
import type { RouteContext } from '../route-context.js';
import { sendJson } from '../send-json.js';

/** GET /v1/models and /v1/models/:id: the one name under which chat clients choose this program. Needs no index. */
export function modelsRoute(context: RouteContext): Router {
  const model: Model = {
    id: completionModel,
    object: 'model',
    created: Math.floor(context.today().getTime() / 1000),
    owned_by: 'rapporteur',
  };
  return Router()
    .get('/v1/models', (_request, response) => {
      sendJson(response, modelListSchema, { object: 'list', data: [model] });
    })
    .all('/v1/models', refuseMethod(['GET', 'HEAD']))
    .get('/v1/models/:id', (request, response) => {
      if (request.params.id !== completionModel) throw unknownModel(request.params.id);
      sendJson(response, modelSchema, model);
    })
    .all('/v1/models/:id', refuseMethod(['GET', 'HEAD']));
}
