import type { Request } from 'express';

/**
 * Whether a request asks for nothing that takes work: the page, its assets, the state that the page asks for again and
 * again, the description of the API, the names of models. Such requests do not count towards the rate limit.
 */
export function costsNothing(request: Pick<Request, 'method' | 'path'>): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  return freePath.test(request.path);
}

const freePath =
  /^\/(?:|assets\/.*|api\/(?:state|openapi\.json|docs(?:\.css)?)\/?|v1\/models(?:\/[^/]*)?\/?|(?:documents|briefings)(?:\/[^/]*)?\/?|search\/?|c\/[^/]+\/?)$/i;
