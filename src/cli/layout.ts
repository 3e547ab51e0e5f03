import type { Environment } from '../config/parse-setting.js';
import type { Output } from './command-context.js';

/** How text is laid out on an output. */
export interface Layout {
  /** Characters in a line. */
  width: number;
  colour: boolean;
}

/** Terminals give their width and take colour, unless NO_COLOR is set (https://no-color.org); others get 80 plain. */
export function chooseLayout(output: Output, env: Environment): Layout {
  const isTerminal = output.isTTY === true;
  return {
    width: isTerminal ? Math.max(40, output.columns ?? 80) : 80,
    colour: isTerminal && (env['NO_COLOR'] ?? '') === '',
  };
}
