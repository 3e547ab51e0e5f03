import type { Config } from '../config/parse-config.js';
import { AppError } from '../contracts/errors.js';

/**
 * Refuses to serve other machines without tokens: anyone who reaches the port could read the whole corpus.
 * @throws AppError invalid-input.
 */
export function checkListenAddress(config: Pick<Config, 'host' | 'apiTokens'>): void {
  const isLoopback = /^(localhost|127(\.\d+){3}|::1)$/i.test(config.host);
  if (isLoopback || config.apiTokens.length > 0) return;
  throw new AppError({
    step: 'api',
    kind: 'invalid-input',
    message: `HOST is "${config.host}", which other machines can reach, and API_TOKENS is empty.`,
    remedy: 'Set API_TOKENS to a secret of 16 characters or more, or HOST to 127.0.0.1.',
    details: { setting: 'HOST' },
  });
}
