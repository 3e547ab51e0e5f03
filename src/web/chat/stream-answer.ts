import { answerSchema } from '../../contracts/answer.js';
import type { AskRequest } from '../../contracts/assistant.js';
import { chatEventSchema, type ChatEvent } from '../../contracts/chat-event.js';
import { HttpProblem, misfitProblem } from '../http/http-problem.js';
import { readEvents } from '../http/read-event-stream.js';
import { sendRequest } from '../http/request-json.js';

interface StreamOptions {
  request: AskRequest;
  /** Ends the answering on the server too. */
  signal: AbortSignal;
  onEvent: (event: ChatEvent) => void;
}

const eventNames: ReadonlySet<string> = new Set(
  chatEventSchema.options.map(({ shape }) => shape.event.value),
);

/**
 * Asks a question and hands on what comes of it as it comes. Resolves when the stream has ended, which may be before
 * the answer. @throws HttpProblem; what `signal` was aborted with.
 */
export async function streamAnswer({ request, signal, onEvent }: StreamOptions): Promise<void> {
  const response = await sendRequest('/api/chat', {
    method: 'POST',
    body: request,
    signal,
    accept: 'text/event-stream',
  });
  if (response.headers.get('Content-Type')?.startsWith('text/event-stream') !== true) {
    onEvent({ event: 'answer', data: parseOr(answerSchema.safeParse(await response.json())) });
    return;
  }
  try {
    for await (const { event, data } of readEvents(response.body)) {
      // Names of a later version of the server are passed over.
      if (eventNames.has(event)) onEvent(parseOr(chatEventSchema.safeParse({ event, data: readJson(data) })));
    }
  } catch (error) {
    if (signal.aborted || error instanceof HttpProblem) throw error;
    // The connection broke: for the reader the same as a stream that ended.
  }
}

function parseOr<T>(parsed: { success: true; data: T } | { success: false }): T {
  if (parsed.success) return parsed.data;
  throw misfitProblem();
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
