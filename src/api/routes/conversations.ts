import { Router } from 'express';
import { z } from 'zod';
import { conversationSchema } from '../../contracts/conversation.js';
import { parseInput } from '../parse-input.js';
import { readJsonBody } from '../read-json-body.js';
import { refuseMethod } from '../refuse-method.js';
import type { RouteContext } from '../route-context.js';
import { sendJson } from '../send-json.js';

const renameSchema = z.strictObject({ title: z.string().trim().min(1, 'a title').max(200) });

const path = '/api/conversations/:id';

/** GET, PATCH { title } and DELETE of one conversation. There is no list: whoever knows an id may read it. */
export function conversationsRoute(context: RouteContext): Router {
  return Router()
    .get(path, (request, response) => {
      sendJson(response, conversationSchema, context.assistant().conversation(request.params.id));
    })
    .patch(path, readJsonBody())
    .patch(path, (request, response) => {
      const { title } = parseInput(renameSchema, request.body);
      const renamed = context.assistant().renameConversation(request.params.id, title);
      sendJson(response, conversationSchema, renamed);
    })
    .delete(path, (request, response) => {
      context.assistant().removeConversation(request.params.id);
      response.status(204).end();
    })
    .all(path, refuseMethod(['GET', 'HEAD', 'PATCH', 'DELETE']));
}
