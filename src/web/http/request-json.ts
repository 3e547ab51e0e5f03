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
}

/**
 * Asks this server and parses what it answers.
 * @throws HttpProblem with the server's own words, or saying that the server cannot be reached.
 */
export async function requestJson<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  options: RequestOptions = {},
): Promise<z.output<Schema>> {
  const response = await sendRequest(path, options);
  const parsed = schema.safeParse(await readBody(response, options.signal));
  if (parsed.success) return parsed.data;
  throw misfitProblem();
}

/** Asks this server for something that has no answer to read. @throws HttpProblem */
export async function requestNothing(path: string, options: RequestOptions = {}): Promise<void> {
  await sendRequest(path, options);
}

/** Sends a request; the answer is one of success, its body not yet read. @throws HttpProblem */
export async function sendRequest(
  path: string,
  { method = 'GET', body, signal, accept = 'application/json' }: RequestOptions,
): Promise<Response> {
  const response = await fetch(path, {
    method,
    credentials: 'same-origin',
    headers: { Accept: accept, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  }).catch((cause: unknown) => {
    if (signal?.aborted === true) throw cause;
    throw unreachable();
  });
  if (!response.ok) throw await readProblem(response);
  return response;
}

async function readBody(response: Response, signal: AbortSignal | undefined): Promise<unknown> {
  const text = await response.text().catch((cause: unknown) => {
    if (signal?.aborted === true) throw cause;
    throw unreachable();
  });
  try {
    return JSON.parse(text);
  } catch {
    throw misfitProblem();
  }
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
