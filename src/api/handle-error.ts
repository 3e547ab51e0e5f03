import type { NextFunction, Request, Response } from 'express';
import { makeProblem } from './make-problem.js';
import { describeError } from './openai/describe-error.js';

/**
 * Answers every error as problem+json (RFC 9457), and under /v1 in OpenAI's form. The cause and the stack go to the log,
 * never to the client.
 */
export function handleError(error: unknown, request: Request, response: Response, _next: NextFunction): void {
  const { problem, retryAfter } = makeProblem(error, request);
  // The access log writes it, with its causes, on the line of this request.
  if (problem.status >= 500) response.err = error instanceof Error ? error : new Error(String(error));
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  if (retryAfter !== undefined) response.setHeader('Retry-After', String(retryAfter));
  if (/^\/v1(?:\/|$)/i.test(request.path)) {
    const { status, body } = describeError(problem);
    response.status(status).json(body);
    return;
  }
  response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
}
