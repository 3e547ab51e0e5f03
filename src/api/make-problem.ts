import type { Request } from 'express';
import { z } from 'zod';
import type { Problem } from '../contracts/chat-event.js';
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
  'forbidden-origin': { status: 403, title: 'Not for other sites' },
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

interface ProblemFacts {
  kind: ProblemKind;
  detail: string;
  remedy?: string | undefined;
  members?: Record<string, unknown> | undefined;
}

/**
 * An error as a client is told of it (RFC 9457), and the seconds after which trying again makes sense. The cause and
 * the stack are not in it.
 */
export function makeProblem(
  error: unknown,
  request: Pick<Request, 'id' | 'originalUrl'>,
): { problem: Problem; retryAfter?: number | undefined } {
  const { kind, detail, remedy, members } = toProblem(error);
  const { status, title, retryAfter } = problemForms[kind];
  const problem: Problem = {
    ...members,
    type: `urn:rapporteur:problem:${kind}`,
    title,
    status,
    detail,
    ...(remedy === undefined ? {} : { remedy }),
    instance: request.originalUrl.split('?', 1)[0],
    requestId: typeof request.id === 'string' ? request.id : undefined,
  };
  return { problem, retryAfter };
}

function toProblem(error: unknown): ProblemFacts {
  if (error instanceof HttpRefusal) return { kind: error.kind, detail: error.message, remedy: error.remedy };
  if (error instanceof AppError && error.kind !== 'internal') {
    return { kind: error.kind, detail: error.message, remedy: error.remedy, members: error.details };
  }
  return toFrameworkProblem(error) ?? unexpectedProblem;
}

const unexpectedProblem: ProblemFacts = {
  kind: 'internal',
  detail: 'Something went wrong on the server. It has been logged.',
  remedy: 'Try again; if it happens again, give the requestId to whoever runs the server.',
};

/** Errors of Express and its body parser carry a status, and the parser a type, and of a large body the limit in bytes. */
const frameworkErrorSchema = z.object({
  status: z.number().int(),
  type: z.string().optional(),
  limit: z.number().optional(),
});

function toFrameworkProblem(error: unknown): ProblemFacts | null {
  const parsed = frameworkErrorSchema.safeParse(error);
  if (!parsed.success || error instanceof AppError) return null;
  const { status, type, limit } = parsed.data;
  if (type === 'entity.parse.failed') {
    return {
      kind: 'malformed-request',
      detail: 'The body is not JSON, or not a JSON object.',
      remedy: 'Send one JSON object, in UTF-8.',
    };
  }
  if (status === 413) {
    const size = limit === undefined ? 'what is taken here' : `${Math.floor(limit / 1024)} kB`;
    return {
      kind: 'too-large',
      detail: `The body is larger than ${size}.`,
      remedy: `Send less than ${size}.`,
    };
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
