import type { BriefingJob } from '../../contracts/briefing.js';
import { AppError } from '../../contracts/errors.js';

type JobError = NonNullable<BriefingJob['error']>;

/** What is told of a job that failed; of an error nobody raised on purpose, no more than that there was one. */
export function describeJobError(error: unknown): JobError {
  if (error instanceof AppError && error.kind !== 'internal') {
    return { message: error.message, ...(error.remedy === undefined ? {} : { remedy: error.remedy }) };
  }
  return {
    message: 'Something went wrong while the briefing was being written. It has been logged.',
    remedy: 'Ask for it again; if that fails too, tell whoever runs the server.',
  };
}

/** What is told of a job whose record cannot be read. */
export function unreadableJob(): { message: string; remedy: string } {
  return {
    message: 'The briefing as stored cannot be read; its record is damaged or of another version.',
    remedy: 'Remove it, and ask for a new one.',
  };
}

/** What is told of a job that is given up because the program broke off each time while it was being written. */
export function interruptedTooOften(times: number): JobError {
  return {
    message: `The server broke off ${times} times while this briefing was being written; it was not begun again.`,
    remedy: 'Ask for it again.',
  };
}
