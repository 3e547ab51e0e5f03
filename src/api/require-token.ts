import type { Request, RequestHandler } from 'express';
import { AppError } from '../contracts/errors.js';
import type { TokenCheck } from './check-token.js';

/** Lets requests pass that the check accepts. Browsers are asked for a token as a password. */
export function requireToken(check: (request: Request) => TokenCheck): RequestHandler {
  return (request, response, next) => {
    const found = check(request);
    if (found === 'accepted') {
      next();
      return;
    }
    const bearer = `Bearer realm="rapporteur"${found === 'refused' ? ', error="invalid_token"' : ''}`;
    response.setHeader('WWW-Authenticate', [bearer, 'Basic realm="rapporteur", charset="UTF-8"']);
    throw new AppError({
      step: 'api',
      kind: 'unauthorized',
      message:
        found === 'missing' ? 'The request bears no token.' : 'The token is not one of those accepted.',
      remedy: 'Send "Authorization: Bearer <token>" with a token of API_TOKENS.',
    });
  };
}
