import { Router } from 'express';
import { answerSchema } from '../../contracts/answer.js';
import { askRequestSchema } from '../../contracts/assistant.js';
import { abortOnDisconnect } from '../abort-on-disconnect.js';
import { parseInput } from '../parse-input.js';
import { readJsonBody } from '../read-json-body.js';
import { refuseMethod } from '../refuse-method.js';
import type { RouteContext } from '../route-context.js';
import { sendJson } from '../send-json.js';
import { streamAnswer } from '../stream-answer.js';

/** POST /api/chat: a question, the Answer; with Accept: text/event-stream, what comes of it as it comes. */
export function chatRoute(context: RouteContext): Router {
  return Router()
    .post('/api/chat', readJsonBody())
    .post('/api/chat', async (request, response) => {
      const ask = parseInput(askRequestSchema, request.body);
      if (context.config.logQuestions) request.log.info({ question: ask.question }, 'question asked');
      response.vary('Accept');
      // JSON for those who take anything, or say nothing.
      if (request.accepts(['application/json', 'text/event-stream']) === 'text/event-stream') {
        await streamAnswer(ask, { context, request, response });
        return;
      }
      const answer = await context.assistant().ask(ask, { signal: abortOnDisconnect(response) });
      sendJson(response, answerSchema, answer);
    })
    .all('/api/chat', refuseMethod(['POST']));
}
