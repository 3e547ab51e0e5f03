import type { Config } from '../config/parse-config.js';
import type { Logger } from '../contracts/logger.js';
import type { Output } from './command-context.js';

/**
 * A log for commands that end soon: warnings and errors as lines for people on standard error, and what informs only
 * with LOG_LEVEL debug or trace.
 */
export function createTerminalLog(output: Output, level: Config['logLevel']): Logger {
  const write =
    (label: string, levels: readonly Config['logLevel'][]) =>
    (facts: Record<string, unknown>, message: string) => {
      if (!levels.includes(level)) return;
      output.write(
        `${label}: ${message} ${Object.keys(facts).length === 0 ? '' : describe(facts)}`.trimEnd() + '\n',
      );
    };
  return {
    info: write('info', ['debug', 'trace']),
    warn: write('warning', ['warn', 'info', 'debug', 'trace']),
    error: write('error', ['error', 'warn', 'info', 'debug', 'trace']),
  };
}

/** Errors have no fields of their own that JSON shows. */
function describe(facts: Record<string, unknown>): string {
  return JSON.stringify(facts, (_key, value: unknown) => (value instanceof Error ? value.message : value));
}
