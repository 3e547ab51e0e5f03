interface WrapOptions {
  /** Characters in a line, indentation included. */
  width: number;
  /** Before every line. */
  indent?: string;
  /** Before the first line instead of `indent`. */
  firstIndent?: string;
  /** Colours a word after it has been placed; `index` counts from 0. */
  paint?: (word: string, index: number) => string;
}

/** Breaks text into lines at spaces; a word longer than a line stands alone on one. Control characters are left out. */
export function wrapText(text: string, options: WrapOptions): string {
  const { width, indent = '', firstIndent = indent, paint = (word: string) => word } = options;
  const lines: string[] = [];
  let line = firstIndent;
  let length = firstIndent.length;
  let isEmpty = true;
  for (const [index, word] of splitWords(text).entries()) {
    const wordLength = Array.from(word).length;
    if (!isEmpty && length + 1 + wordLength > width) {
      lines.push(line);
      [line, length, isEmpty] = [indent, indent.length, true];
    }
    line += (isEmpty ? '' : ' ') + paint(word, index);
    length += (isEmpty ? 0 : 1) + wordLength;
    isEmpty = false;
  }
  return [...lines, line].join('\n');
}

/** The words of a text. Escape sequences of a document must not reach the terminal. */
export function splitWords(text: string): string[] {
  return text
    .replace(/\p{Cc}/gu, ' ')
    .split(/[ \u2028\u2029]+/)
    .filter((word) => word !== '');
}
