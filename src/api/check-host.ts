import type { RequestHandler } from 'express';
import type { Config } from '../config/parse-config.js';
import { AppError } from '../contracts/errors.js';

/**
 * Refuses requests whose Host header names another server. A page on the internet can point a name of its own at
 * 127.0.0.1 (DNS rebinding) and would then be of the same origin as this server; its requests bear that name.
 */
export function checkHost(config: Pick<Config, 'host' | 'publicUrl' | 'allowedHosts'>): RequestHandler {
  const publicHost = config.publicUrl === null ? [] : [new URL(config.publicUrl).hostname];
  const own = ['localhost', '127.0.0.1', '::1', config.host, ...publicHost, ...config.allowedHosts];
  const allowed = new Set(own.map((host) => withoutBrackets(host.toLowerCase())));
  return (request, _response, next) => {
    const name = withoutBrackets((request.headers.host ?? '').toLowerCase().replace(/:\d*$/, ''));
    if (allowed.has(name)) {
      next();
      return;
    }
    throw new AppError({
      step: 'api',
      kind: 'forbidden-host',
      message: 'This server does not answer to the name in the Host header.',
      remedy: 'Use http://localhost, or have the name added to ALLOWED_HOSTS.',
    });
  };
}

function withoutBrackets(host: string): string {
  return host.replace(/^\[(.*)\]$/, '$1');
}
