import type { NextFunction, Request, Response } from 'express';
import { z } from 'zod';
import { AppError, type ErrorKind } from '../contracts/errors.js';
import { HttpRefusal } from './http-refusal.js';

type ProblemKind = ErrorKind | HttpRefusal['kind'];

interface ProblemForm {
  status: number;
  title: string;
  /** Seconds after which trying again makes sense. */
  retryAfter?: number;
}

/** The only place that turns a kind of error into an HTTP status; a new kind does not compile until it is here. */
const problemForms: Record<ProblemKind, ProblemForm> = {
  'malformed-request': { status: 400, title: 'The request cannot be read' },
  unauthorized: { status: 401, title: 'A token is needed' },
  'not-found': { status: 404, title: 'Not found' },
  'method-not-allowed': { status: 405, title: 'Method not allowed' },
  'too-large': { status: 413, title: 'The request is too large' },
  'unsupported-media-type': { status: 415, title: 'Unsupported media type' },
  'forbidden-host': { status: 421, title: 'Unknown host name' },
  'invalid-input': { status: 422, title: 'The request is not valid' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'Something went wrong' },
  'index-missing': { status: 503, title: 'There is no index yet', retryAfter: 5 },
  'index-incompatible': { status: 503, title: 'The index does not fit', retryAfter: 60 },
  'index-damaged': { status: 503, title: 'The index is damaged', retryAfter: 60 },
  locked: { status: 503, title: 'Busy', retryAfter: 5 },
  unavailable: { status: 503, title: 'Not available', retryAfter: 5 },
  cancelled: { status: 503, title: 'Cancelled', retryAfter: 1 },
};

interface Problem {
  kind: ProblemKind;
  detail: string;
  remedy?: string | undefined;
  members?: Record<string, unknown> | undefined;
}

/** Answers every error as problem+json (RFC 9457). The cause and the stack go to the log, never to the client. */
export function handleError(error: unknown, request: Request, response: Response, _next: NextFunction): void {
  const problem = toProblem(error);
  const form = problemForms[problem.kind];
  // The access log writes it, with its causes, on the line of this request.
  if (form.status >= 500) response.err = error instanceof Error ? error : new Error(String(error));
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  if (form.retryAfter !== undefined) response.setHeader('Retry-After', String(form.retryAfter));
  response
    .status(form.status)
    .type('application/problem+json')
    .send(JSON.stringify(describeProblem(problem, request)));
}

function describeProblem(problem: Problem, request: Request): Record<string, unknown> {
  const { status, title } = problemForms[problem.kind];
  return {
    ...problem.members,
    type: `urn:rapporteur:problem:${problem.kind}`,
    title,
    status,
    detail: problem.detail,
    ...(problem.remedy === undefined ? {} : { remedy: problem.remedy }),
    instance: request.originalUrl.split('?', 1)[0],
    requestId: request.id,
  };
}

function toProblem(error: unknown): Problem {
  if (error instanceof HttpRefusal) return { kind: error.kind, detail: error.message, remedy: error.remedy };
  if (error instanceof AppError && error.kind !== 'internal') {
    return { kind: error.kind, detail: error.message, remedy: error.remedy, members: error.details };
  }
  return toFrameworkProblem(error) ?? unexpectedProblem;
}

const unexpectedProblem: Problem = {
  kind: 'internal',
  detail: 'Something went wrong on the server. It has been logged.',
  remedy: 'Try again; if it happens again, give the requestId to whoever runs the server.',
};

/** Errors of Express and its body parser carry a status, and the parser a type. */
const frameworkErrorSchema = z.object({ status: z.number().int(), type: z.string().optional() });

function toFrameworkProblem(error: unknown): Problem | null {
  const parsed = frameworkErrorSchema.safeParse(error);
  if (!parsed.success || error instanceof AppError) return null;
  const { status, type } = parsed.data;
  if (type === 'entity.parse.failed') {
    return {
      kind: 'malformed-request',
      detail: 'The body is not JSON, or not a JSON object.',
      remedy: 'Send one JSON object, in UTF-8.',
    };
  }
  if (status === 413) {
    return { kind: 'too-large', detail: 'The body is larger than 64 kB.', remedy: 'Send less than 64 kB.' };
  }
  if (status === 415) {
    return {
      kind: 'unsupported-media-type',
      detail: 'The body has a character set or an encoding that is not read here.',
      remedy: 'Send JSON in UTF-8, plain or with gzip.',
    };
  }
  if (status < 400 || status >= 500) return null;
  return {
    kind: 'malformed-request',
    detail: 'The address or the body of the request cannot be read.',
    remedy: 'Check the percent-encoding of the address and the length of the body.',
  };
}
