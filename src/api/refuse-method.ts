import type { RequestHandler } from 'express';
import { HttpRefusal } from './http-refusal.js';

/** Last handler of a path: refuses the methods it does not have and names those it has. */
export function refuseMethod(allowed: readonly string[]): RequestHandler {
  const list = allowed.join(', ');
  return (request, response) => {
    response.setHeader('Allow', list);
    throw new HttpRefusal(
      'method-not-allowed',
      `${request.method} is not possible here.`,
      `Use ${list.replace(/, ([A-Z]+)$/, ' or $1')}.`,
    );
  };
}
