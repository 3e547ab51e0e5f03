import { Router } from 'express';
import { readVersion } from '../../config/read-version.js';
import { AppError } from '../../contracts/errors.js';
import { createMcpServer } from '../../mcp/create-mcp-server.js';
import { HttpEndpoint } from '../../mcp/http-endpoint.js';
import { findPublicUrl } from '../find-public-url.js';
import { readJsonBody } from '../read-json-body.js';
import { refuseMethod } from '../refuse-method.js';
import { refuseOtherOrigins } from '../refuse-other-origins.js';
import type { RouteContext } from '../route-context.js';

/** POST /mcp: one message of the Model Context Protocol (streamable HTTP). DELETE /mcp: cancels the calls of a session. */
export function mcpRoute(context: RouteContext): Router {
  const { assistant, config, keepAliveMilliseconds, stallMilliseconds, streams } = context;
  const endpoint = new HttpEndpoint({ keepAliveMilliseconds, stallMilliseconds });
  const version = readVersion();
  return Router()
    .all('/mcp', refuseOtherOrigins())
    .post('/mcp', readJsonBody())
    .post('/mcp', async (request, response) => {
      const body: unknown = request.body;
      if (Array.isArray(body)) throw batchRefused();
      if (endpoint.isStreamed(body)) streams.admit(response);
      const { log } = request;
      const { logQuestions } = config;
      const pageUrl = findPublicUrl(request, config);
      const server = createMcpServer(assistant, { version, log, logQuestions, pageUrl });
      await endpoint.answer(server, { request, response, body });
    })
    .delete('/mcp', (request, response) => {
      endpoint.endSession(request);
      response.status(204).end();
    })
    .all('/mcp', refuseMethod(['POST', 'DELETE']));
}

/** A list of calls would count as one request towards the rate limit; recent versions of the protocol have none. */
function batchRefused(): AppError {
  return new AppError({
    step: 'api',
    kind: 'malformed-request',
    message: 'The body is a list of messages.',
    remedy: 'Send every message in a request of its own.',
  });
}
