import express, { type RequestHandler } from 'express';
import { HttpRefusal } from './http-refusal.js';

/** Reads JSON bodies of up to some kB, 64 by default; a body of another type is refused. */
export function readJsonBody(kilobytes = 64): RequestHandler[] {
  return [
    refuseOtherTypes,
    express.json({ limit: kilobytes * 1024, strict: true, type: 'application/json' }),
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
