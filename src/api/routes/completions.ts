import { randomBytes } from 'node:crypto';
import { Router } from 'express';
import { completionRequestSchema, completionSchema } from '../../contracts/chat-completion.js';
import { abortOnDisconnect } from '../abort-on-disconnect.js';
import { findPublicUrl } from '../find-public-url.js';
import { readQuestion } from '../openai/read-question.js';
import { renderCompletion } from '../openai/render-completion.js';
import { streamCompletion } from '../openai/stream-completion.js';
import { parseInput } from '../parse-input.js';
import { readJsonBody } from '../read-json-body.js';
import { refuseMethod } from '../refuse-method.js';
import type { RouteContext } from '../route-context.js';
import { sendJson } from '../send-json.js';

const path = '/v1/chat/completions';

/** Clients send their whole conversation with every question, our references in it. */
const mostKilobytes = 1024;

/**
 * POST /v1/chat/completions: a question as OpenAI's clients ask it, streamed where they say so. The conversation is the
 * client's: nothing of it is kept here.
 */
export function completionsRoute(context: RouteContext): Router {
  return Router()
    .post(path, readJsonBody(mostKilobytes))
    .post(path, async (request, response) => {
      const given = parseInput(completionRequestSchema, request.body);
      const answerId = randomBytes(12).toString('base64url');
      const ask = { ...readQuestion(given), answerId };
      if (context.config.logQuestions) request.log.info({ question: ask.question }, 'question asked');
      const facts = {
        id: `chatcmpl-${answerId}`,
        created: Math.floor(context.today().getTime() / 1000),
        baseUrl: findPublicUrl(request, context.config),
      };
      if (given.stream === true) {
        const includeUsage = given.stream_options?.include_usage === true;
        await streamCompletion(ask, { context, request, response, includeUsage, ...facts });
        return;
      }
      const answer = await context.assistant().askWithTurns(ask, { signal: abortOnDisconnect(response) });
      sendJson(response, completionSchema, renderCompletion(answer, facts));
    })
    .all(path, refuseMethod(['POST']));
}
