import { AppError } from '../../contracts/errors.js';

/** The error for a briefing that is not there. */
export function unknownBriefing(): AppError {
  return new AppError({
    step: 'briefings',
    kind: 'not-found',
    message: 'There is no such briefing; it was removed, made room for newer ones, or never was.',
    remedy: 'Ask for a new one.',
  });
}
