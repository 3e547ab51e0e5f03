/** Colours text for a terminal; every function gives its text unchanged where colour is off. */
export interface Paint {
  strong: (text: string) => string;
  quiet: (text: string) => string;
  accent: (text: string) => string;
  warning: (text: string) => string;
}

/** Makes the functions, with ANSI escape sequences or without. */
export function createPaint(colour: boolean): Paint {
  const wrap = (on: number, off: number) => (text: string) =>
    colour && text !== '' ? `\u001b[${on}m${text}\u001b[${off}m` : text;
  return { strong: wrap(1, 22), quiet: wrap(2, 22), accent: wrap(36, 39), warning: wrap(33, 39) };
}
