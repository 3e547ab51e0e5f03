import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';

/**
 * One log line a request: method, path, status, milliseconds. Queries and headers are left out, and so is the id of a
 * conversation or a briefing, since whoever knows it may read it. Health checks are not logged.
 */
export function logRequests(log: Logger): RequestHandler {
  return pinoHttp({
    logger: log,
    wrapSerializers: false,
    serializers: {
      req: (request: IncomingMessage) => ({
        id: request.id,
        method: request.method,
        path: loggedPath(request.url ?? ''),
      }),
      res: (response: ServerResponse) => ({ status: response.statusCode }),
    },
    customLogLevel: (_request, response) => levelOf(response.statusCode),
    autoLogging: { ignore: (request) => request.url.startsWith('/health/') },
  });
}

/** 503 says that something has yet to be built or is busy; other errors of ours are faults. */
function levelOf(status: number): 'info' | 'warn' | 'error' {
  if (status < 500) return 'info';
  return status === 503 ? 'warn' : 'error';
}

function loggedPath(url: string): string {
  const path = url.split('?', 1)[0] ?? '';
  return path.replace(/^(\/api\/(?:conversations|briefings)\/|\/(?:c|briefings)\/).+/i, '$1…');
}
