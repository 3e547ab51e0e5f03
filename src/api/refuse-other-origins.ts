import type { RequestHandler } from 'express';
import { HttpRefusal } from './http-refusal.js';

/**
 * Refuses requests that a page of another site makes a browser send. Programs send no Origin; a page of this server sends
 * the name that stands in the Host header, which has been checked.
 */
export function refuseOtherOrigins(): RequestHandler {
  return (request, _response, next) => {
    const origin = request.get('Origin');
    const host = (request.headers.host ?? '').toLowerCase();
    if (origin !== undefined && !(URL.canParse(origin) && new URL(origin).host === host)) {
      throw new HttpRefusal(
        'forbidden-origin',
        'Pages of other sites are not answered here.',
        'Call it from a program, or from a page of this server.',
      );
    }
    next();
  };
}
