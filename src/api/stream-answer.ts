import type { Request, Response } from 'express';
import type { AskRequest } from '../contracts/assistant.js';
import { chatEventSchema } from '../contracts/chat-event.js';
import { abortOnDisconnect } from './abort-on-disconnect.js';
import { EventStream } from './event-stream.js';
import { makeProblem } from './make-problem.js';
import type { RouteContext } from './route-context.js';

interface StreamAnswerOptions {
  context: RouteContext;
  request: Request;
  response: Response;
}

/**
 * Sends what comes of a question as server-sent events, and at last the answer. A client that reads slowly slows the
 * work down, and one that goes away, or takes nothing for too long, ends it.
 * @throws what went wrong before the first event was sent; AppError unavailable when too many streams are open.
 */
export async function streamAnswer(
  ask: AskRequest,
  { context, request, response }: StreamAnswerOptions,
): Promise<void> {
  const { keepAliveMilliseconds, stallMilliseconds, streams } = context;
  streams.admit(response);
  const stream = new EventStream(response, {
    schema: chatEventSchema,
    keepAliveMilliseconds,
    stallMilliseconds,
  });
  try {
    const answer = await context.assistant().ask(ask, {
      signal: abortOnDisconnect(response),
      listener: (event) => stream.send(event),
    });
    await stream.send({ event: 'answer', data: answer });
  } catch (error) {
    if (!response.headersSent) throw error;
    const { problem } = makeProblem(error, request);
    if (problem.status >= 500 && !stream.closed)
      response.err = error instanceof Error ? error : new Error(String(error));
    await stream.send({ event: 'error', data: problem });
  }
  stream.end();
}
