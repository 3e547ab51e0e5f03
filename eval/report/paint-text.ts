/** Ways to set a piece of text off on a terminal. */
export interface Paint {
  bold: (text: string) => string;
  good: (text: string) => string;
  bad: (text: string) => string;
}

/** Escape codes of ANSI terminals, or the text as it is where `colour` is false. */
export function paintText(colour: boolean): Paint {
  const code =
    (on: number, off: number) =>
    (text: string): string =>
      colour ? `\u001B[${on}m${text}\u001B[${off}m` : text;
  return { bold: code(1, 22), good: code(32, 39), bad: code(31, 39) };
}
