import { problemSchema } from '../../contracts/chat-event.js';

interface ProblemFields {
  title: string;
  /** HTTP status; 0 where no answer came, -1 where the page itself failed. */
  status: number;
  detail: string;
  remedy?: string | undefined;
  requestId?: string | undefined;
}

/** What went wrong, in the server's own words where it said any. */
export class HttpProblem extends Error {
  readonly title: string;
  readonly status: number;
  readonly remedy: string | undefined;
  readonly requestId: string | undefined;

  constructor({ title, status, detail, remedy, requestId }: ProblemFields) {
    super(detail);
    this.name = 'HttpProblem';
    this.title = title;
    this.status = status;
    this.remedy = remedy;
    this.requestId = requestId;
  }
}

/** Reads a problem+json answer; an answer of another form becomes a problem that names its status. */
export async function readProblem(response: Response): Promise<HttpProblem> {
  const parsed = problemSchema.safeParse(await response.json().catch(() => null));
  if (parsed.success) return new HttpProblem(parsed.data);
  return new HttpProblem({
    title: 'Something went wrong',
    status: response.status,
    detail: `The server answered with status ${response.status}.`,
    remedy: 'Try again in a moment.',
  });
}

/** The server said something that this page cannot read. */
export function misfitProblem(): HttpProblem {
  return new HttpProblem({
    title: 'The page and the server do not fit together',
    status: -1,
    detail: 'The answer of the server has another form than this page expects.',
    remedy: 'Load the page again; after an update of the server this is needed once.',
  });
}

/** Anything thrown, as a problem that can be shown. */
export function describeFailure(error: unknown): HttpProblem {
  if (error instanceof HttpProblem) return error;
  return new HttpProblem({
    title: 'Something went wrong on this page',
    status: -1,
    detail: error instanceof Error ? error.message : String(error),
    remedy: 'Try again; if it happens again, load the page again.',
  });
}
