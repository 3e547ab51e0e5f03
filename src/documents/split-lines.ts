/** One line of a source text that is not blank, without its line end. */
export interface SourceLine {
  /** Offset of the first character of the line that is not white space. */
  start: number;
  /** Offset after the last character that is not white space. */
  end: number;
  /** Count of white-space characters before `start` on the line. */
  indent: number;
  /** Blank lines between the line before and this one. */
  blankLinesBefore: number;
  /** Pages before this line, told by form feeds. */
  pagesBefore: number;
}

const lineEnd = /\r\n|[\n\r\f\u2028\u2029]/gu;

/** The lines of a text that are not blank, in order; every character that is not white space is in one of them. */
export function splitLines(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let blank = 0;
  let pages = 0;
  let from = 0;
  const add = (to: number): void => {
    const trimmed = text.slice(from, to);
    const start = trimmed.search(/\S/u);
    if (start < 0) {
      blank += 1;
      return;
    }
    lines.push({
      start: from + start,
      end: from + trimmed.trimEnd().length,
      indent: start,
      blankLinesBefore: blank,
      pagesBefore: pages,
    });
    blank = 0;
  };
  for (const match of text.matchAll(lineEnd)) {
    add(match.index);
    from = match.index + match[0].length;
    if (match[0] === '\f') pages += 1;
  }
  add(text.length);
  return lines;
}
