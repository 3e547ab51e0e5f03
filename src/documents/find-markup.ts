import { findEmphasis } from './find-emphasis.js';
import { findFootnoteCalls, type FootnoteCall } from './find-footnote-calls.js';
import { findLinkMarkup } from './find-links.js';
import type { SourceLine } from './split-lines.js';

/** What of a text is not text: markup and footnote marks, and which characters are set in bold. */
export interface TextMarkup {
  /** True where the character at this offset is to be left out of the cleaned text. */
  isMarkup: (offset: number) => boolean;
  isBold: (offset: number) => boolean;
  /** Footnote calls in order; their characters count as markup. */
  calls: readonly FootnoteCall[];
}

/** A heading's "(continued)", set in italics or not, at the end of its line. */
const continued = /\s*\(\*{0,2}continued\*{0,2}\)$/iu;

const markupBit = 1;
const boldBit = 2;

/** Finds Markdown emphasis, links, escapes, footnote calls and "(continued)" in a text. */
export function findMarkup(text: string, lines: readonly SourceLine[]): TextMarkup {
  const flags = new Uint8Array(text.length);
  const mark = (range: { start: number; end: number }, bit: number): void => {
    for (let offset = range.start; offset < range.end; offset++) flags[offset] = (flags[offset] ?? 0) | bit;
  };
  const emphasis = findEmphasis(text, lines);
  const calls = findFootnoteCalls(text, lines, emphasis.loose);
  for (const range of [...emphasis.markup, ...findLinkMarkup(text), ...calls]) mark(range, markupBit);
  for (const range of emphasis.bold) mark(range, boldBit);
  for (const line of lines) {
    const end = text.slice(Math.max(line.start, line.end - 24), line.end);
    const match = continued.exec(end);
    if (match) mark({ start: line.end - match[0].length, end: line.end }, markupBit);
  }
  return {
    isMarkup: (offset) => ((flags[offset] ?? 0) & markupBit) !== 0,
    isBold: (offset) => ((flags[offset] ?? 0) & boldBit) !== 0,
    calls,
  };
}
