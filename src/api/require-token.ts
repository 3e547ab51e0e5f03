import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { AppError } from '../contracts/errors.js';

/**
 * Lets requests pass that bear one of the tokens; all of them when there are none. The pages, which a browser opens
 * without our doing, also take a token as the password of HTTP Basic.
 */
export function requireToken(tokens: readonly string[]): RequestHandler {
  const accepted = tokens.map(digest);
  return (request, response, next) => {
    const given = readToken(request);
    if (accepted.length === 0 || (given !== null && isAccepted(given, accepted))) {
      next();
      return;
    }
    response.setHeader('WWW-Authenticate', challenges(request, given !== null));
    throw new AppError({
      step: 'api',
      kind: 'unauthorized',
      message: given === null ? 'The request bears no token.' : 'The token is not one of those accepted.',
      remedy: 'Send "Authorization: Bearer <token>" with a token of API_TOKENS.',
    });
  };
}

function readToken(request: Request): string | null {
  const [scheme = '', value = ''] = (request.get('Authorization') ?? '').split(/ +/, 2);
  if (/^bearer$/i.test(scheme) && value !== '') return value;
  if (/^basic$/i.test(scheme) && isPage(request)) {
    const [, password] = /^[^:]*:(.*)$/s.exec(Buffer.from(value, 'base64').toString('utf8')) ?? [];
    return password ?? null;
  }
  return null;
}

function isPage(request: Request): boolean {
  return request.method === 'GET' && !/^\/api(\/|$)/i.test(request.path);
}

function challenges(request: Request, wasGiven: boolean): string[] {
  const bearer = `Bearer realm="rapporteur"${wasGiven ? ', error="invalid_token"' : ''}`;
  return isPage(request) ? [bearer, 'Basic realm="rapporteur", charset="UTF-8"'] : [bearer];
}

/** Hashes are compared, so that neither the length of a token nor its first letters show in the time taken. */
function isAccepted(given: string, accepted: readonly Buffer[]): boolean {
  const givenDigest = digest(given);
  let found = false;
  for (const token of accepted) found = timingSafeEqual(givenDigest, token) || found;
  return found;
}

function digest(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
