import type { Request, RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { AppError } from '../contracts/errors.js';

/** At most `limit` requests a minute from one address, those not counted that are free; null for no limit. */
export function limitRate(limit: number | null, isFree: (request: Request) => boolean): RequestHandler {
  if (limit === null) {
    return (_request, _response, next) => {
      next();
    };
  }
  return rateLimit({
    windowMs: 60_000,
    limit,
    skip: isFree,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // Proxies are not trusted, so X-Forwarded-For is ignored; the library would complain on the console.
    validate: { xForwardedForHeader: false },
    handler: () => {
      throw new AppError({
        step: 'api',
        kind: 'too-many-requests',
        message: `More than ${limit} requests within a minute.`,
        remedy: 'Wait for the seconds that Retry-After gives.',
      });
    },
  });
}
