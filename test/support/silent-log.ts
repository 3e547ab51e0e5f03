import type { Logger } from '../../src/contracts/logger.js';

/** A log that keeps nothing. */
export const silentLog: Logger = {
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};
