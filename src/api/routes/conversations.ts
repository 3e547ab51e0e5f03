import { Router } from 'express';
import { conversationRenameSchema, conversationSchema } from '../../contracts/conversation.js';
import { parseInput } from '../parse-input.js';
import { readJsonBody } from '../read-json-body.js';
import { refuseMethod } from '../refuse-method.js';
import type { RouteContext } from '../route-context.js';
import { sendJson } from '../send-json.js';

const path = '/api/conversations/:id';
const answersPath = `${path}/answers` as const;

/**
 * GET, PATCH { title } and DELETE of one conversation, and GET of the whole answers of its turns. There is no list:
 * whoever knows an id may read it.
 */
export function conversationsRoute(context: RouteContext): Router {
  return Router()
    .get(path, (request, response) => {
      sendJson(response, conversationSchema, context.assistant().conversation(request.params.id));
    })
    .patch(path, readJsonBody())
    .patch(path, (request, response) => {
      const { title } = parseInput(conversationRenameSchema, request.body);
      const renamed = context.assistant().renameConversation(request.params.id, title);
      sendJson(response, conversationSchema, renamed);
    })
    .delete(path, (request, response) => {
      context.assistant().removeConversation(request.params.id);
      response.status(204).end();
    })
    .all(path, refuseMethod(['GET', 'HEAD', 'PATCH', 'DELETE']))
    .get(answersPath, (request, response) => {
      const answers = context.assistant().conversationAnswers(request.params.id);
      // Parsed when they were read back, megabytes of them at times; what their schema does not name is gone already.
      response.status(200).json({ answers });
    })
    .all(answersPath, refuseMethod(['GET', 'HEAD']));
}
