import type { RequestHandler } from 'express';

/** Gives each request an id: the client's X-Request-Id where it is harmless, else a new one; sent back as X-Request-Id. */
export function assignRequestId(newRequestId: () => string): RequestHandler {
  return (request, response, next) => {
    const given = request.get('X-Request-Id') ?? '';
    // Letters, digits and a few marks only: the id goes into log lines and headers.
    request.id = /^[A-Za-z0-9._-]{1,64}$/.test(given) ? given : newRequestId();
    response.setHeader('X-Request-Id', request.id);
    next();
  };
}
