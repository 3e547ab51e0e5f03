import express, { type RequestHandler } from 'express';
import { HttpRefusal } from './http-refusal.js';
import { refuseManyValues } from './refuse-many-values.js';

/**
 * Reads JSON bodies of up to some kB, 64 by default; a body of another type, or of very many values, is refused. A
 * request whose client has gone while its body was read goes no further: nothing would stop what it starts.
 */
export function readJsonBody(kilobytes = 64): RequestHandler[] {
  return [
    refuseOtherTypes,
    express.json({ limit: kilobytes * 1024, strict: true, type: 'application/json' }),
    dropAbandoned,
    refuseManyValues,
  ];
}

const refuseOtherTypes: RequestHandler = (request, _response, next) => {
  // A request without a body is not of the wrong type; validation says what it lacks.
  if (request.get('Content-Length') !== '0' && request.is('application/json') === false) {
    throw new HttpRefusal(
      'unsupported-media-type',
      'The body is not declared as JSON.',
      'Send "Content-Type: application/json".',
    );
  }
  next();
};

/** A compressed body is inflated after all of it has come, and the close of the response may be over by then. */
const dropAbandoned: RequestHandler = (_request, response, next) => {
  if (!response.destroyed) next();
};
