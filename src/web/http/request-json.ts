import type { z } from 'zod';
import { connectionNews } from './connection-news.js';
import { HttpProblem, misfitProblem, readProblem } from './http-problem.js';

interface RequestOptions {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Sent as JSON. */
  body?: unknown;
  signal?: AbortSignal;
  /** Media type asked for; JSON by default. */
  accept?: string;
  /** Milliseconds after which an answer that is not whole is given up; an event stream may take as long as it likes. */
  patience?: number;
}

const usualPatience = 30_000;
const eventStream = 'text/event-stream';

/**
 * Asks this server and parses what it answers.
 * @throws HttpProblem with the server's own words, or saying that the server cannot be reached or takes too long; what
 * `signal` was aborted with.
 */
export async function requestJson<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  options: RequestOptions = {},
): Promise<z.output<Schema>> {
  const response = await sendRequest(path, options);
  const parsed = schema.safeParse(await readBody(response, options));
  if (parsed.success) return parsed.data;
  throw misfitProblem();
}

/** Asks this server for something that has no answer to read. @throws HttpProblem */
export async function requestNothing(path: string, options: RequestOptions = {}): Promise<void> {
  await sendRequest(path, options);
}

/** Sends a request; the answer is one of success, its body not yet read. @throws HttpProblem */
export async function sendRequest(path: string, options: RequestOptions): Promise<Response> {
  const { method = 'GET', body, accept = 'application/json' } = options;
  const signal = limitTime(options);
  const response = await fetch(path, {
    method,
    credentials: 'same-origin',
    headers: { Accept: accept, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  }).catch((cause: unknown) => {
    throw describeBreak(cause, options);
  });
  if (!response.ok) throw await readProblem(response);
  return response;
}

/** What ends the request: the caller, or the time it may take, its body included. */
function limitTime({ signal, accept, patience = usualPatience }: RequestOptions): AbortSignal | undefined {
  if (accept === eventStream) return signal;
  const limit = AbortSignal.timeout(patience);
  return signal === undefined ? limit : AbortSignal.any([signal, limit]);
}

async function readBody(response: Response, options: RequestOptions): Promise<unknown> {
  const text = await response.text().catch((cause: unknown) => {
    throw describeBreak(cause, options);
  });
  try {
    return JSON.parse(text);
  } catch {
    throw misfitProblem();
  }
}

/** Why no whole answer came: what the caller broke it off with, too long a wait, or no connection. */
function describeBreak(cause: unknown, { signal, patience = usualPatience }: RequestOptions): unknown {
  if (signal?.aborted === true) return cause;
  if (cause instanceof DOMException && cause.name === 'TimeoutError') return tooSlow(patience);
  return unreachable();
}

function tooSlow(patience: number): HttpProblem {
  return new HttpProblem({
    title: 'The server takes too long',
    status: 0,
    detail: `No whole answer came within ${patience / 1000} seconds.`,
    remedy: 'It may be busy: try again in a moment.',
  });
}

function unreachable(): HttpProblem {
  connectionNews.reportUnreachable();
  return new HttpProblem({
    title: 'The server cannot be reached',
    status: 0,
    detail: 'No answer came from the server.',
    remedy: 'See that it still runs and that this computer is connected, then try again.',
  });
}
