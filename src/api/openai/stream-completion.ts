import type { Request, Response } from 'express';
import type { AskWithTurnsRequest } from '../../contracts/assistant.js';
import { abortOnDisconnect } from '../abort-on-disconnect.js';
import { EventConnection } from '../event-connection.js';
import { makeProblem } from '../make-problem.js';
import type { RouteContext } from '../route-context.js';
import { ChunkStream } from './chunk-stream.js';
import { describeError } from './describe-error.js';
import type { CompletionFacts } from './render-completion.js';

interface StreamCompletionOptions extends CompletionFacts {
  context: RouteContext;
  request: Request;
  response: Response;
  /** Whether a last chunk says how many tokens were used. */
  includeUsage: boolean;
}

/**
 * Sends an answer as chat clients have it streamed: a chunk for every sentence once it is checked, and last the
 * references. As for streamAnswer, a slow reader slows the work down, and one that goes away ends it.
 * @throws what went wrong before the first chunk was sent; AppError unavailable when too many streams are open.
 */
export async function streamCompletion(
  ask: AskWithTurnsRequest,
  { context, request, response, ...facts }: StreamCompletionOptions,
): Promise<void> {
  context.streams.admit(response);
  const connection = new EventConnection(response, context);
  const chunks = new ChunkStream(connection, facts);
  try {
    const answer = await context.assistant().askWithTurns(ask, {
      signal: abortOnDisconnect(response),
      listener: (event) => chunks.tell(event),
    });
    await chunks.finish(answer);
  } catch (error) {
    if (!response.headersSent) throw error;
    const { problem } = makeProblem(error, request);
    if (problem.status >= 500 && !connection.closed)
      response.err = error instanceof Error ? error : new Error(String(error));
    await connection.write(`data: ${JSON.stringify(describeError(problem).body)}\n\n`);
  }
  connection.end();
}
