import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request } from 'express';

/** Whether a request may pass; `refused` is one that bears a token which is not accepted. */
export type TokenCheck = 'accepted' | 'missing' | 'refused';

/**
 * Makes the check for tokens; with none configured every request is accepted. Browsers, which open pages and follow
 * links without our doing, may send a token as the password of HTTP Basic. They send it without being asked for requests
 * that other sites make them send, too, so that it does not count for what changes something on another site's behalf.
 */
export function checkToken(tokens: readonly string[]): (request: Request) => TokenCheck {
  const accepted = tokens.map(digest);
  return (request) => {
    if (accepted.length === 0) return 'accepted';
    const given = readToken(request);
    if (given === null) return 'missing';
    return isAccepted(given, accepted) ? 'accepted' : 'refused';
  };
}

function readToken(request: Request): string | null {
  const [scheme = '', value = ''] = (request.get('Authorization') ?? '').split(/ +/, 2);
  if (/^bearer$/i.test(scheme) && value !== '') return value;
  if (/^basic$/i.test(scheme) && !mayBeForged(request)) {
    const [, password] = /^[^:]*:(.*)$/s.exec(Buffer.from(value, 'base64').toString('utf8')) ?? [];
    return password ?? null;
  }
  return null;
}

/** Whether another site may have made a browser send it: what reads is harmless, since that site never sees the answer. */
function mayBeForged(request: Request): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return false;
  const origin = request.get('Origin') ?? '';
  return !URL.canParse(origin) || new URL(origin).host !== (request.headers.host ?? '').toLowerCase();
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
