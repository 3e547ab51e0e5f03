import type { SourceLine } from './split-lines.js';

/** A footnote mark in running text, at its place in the source. */
export interface FootnoteCall {
  start: number;
  end: number;
  /** "9" for a superscript or bracketed 9, "star" for an asterisk, "star-2" for two. */
  mark: string;
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** A number and a unit of length before a superscript make it a power: "12 km²". */
const unitBefore = /\d\s?(?:[kcmd]?m|ft|mi|in|yd)$/u;

/**
 * Footnote calls: superscript numbers, loose asterisks at the end of a word, and Markdown's "[^9]". A mark is a call
 * only where some line of the document begins with the same mark, so that a "²" or "*" of any other meaning stays.
 */
export function findFootnoteCalls(
  text: string,
  lines: readonly SourceLine[],
  looseAsterisks: readonly { start: number; end: number }[],
): FootnoteCall[] {
  const notes = findNoteMarks(text, lines);
  const calls: FootnoteCall[] = [];
  for (const match of text.matchAll(/(?<=[^\s⁰¹²³⁴-⁹])[⁰¹²³⁴-⁹]+/gu)) {
    const mark = fromSuperscript(match[0]);
    const before = text.slice(Math.max(0, match.index - 8), match.index);
    const power = (mark === '2' || mark === '3') && unitBefore.test(before);
    if (notes.has(mark) && !power)
      calls.push({ start: match.index, end: match.index + match[0].length, mark });
  }
  for (const match of text.matchAll(/\[\^([\w-]{1,20})\](?!:)/gu)) {
    const mark = match[1] ?? '';
    if (notes.has(`^${mark}`)) calls.push({ start: match.index, end: match.index + match[0].length, mark });
  }
  for (const { start, end } of looseAsterisks) {
    const mark = starMark(end - start);
    const glued = /\S/u.test(text[start - 1] ?? ' ') && /[\s,.;:)\]]/u.test(text[end] ?? ' ');
    if (glued && notes.has(mark)) calls.push({ start, end, mark });
  }
  return calls.sort((a, b) => a.start - b.start);
}

/** The number that superscript digits stand for: "¹⁰" is "10". */
export function fromSuperscript(digits: string): string {
  return digits.replace(/./gu, (digit) => String(superscripts.indexOf(digit)));
}

function starMark(asterisks: number): string {
  return asterisks === 1 ? 'star' : `star-${asterisks}`;
}

/** Marks that begin a line. Asterisks that begin two lines running are bullets, not footnotes. */
function findNoteMarks(text: string, lines: readonly SourceLine[]): Set<string> {
  const marks = new Set<string>();
  const stars = lines.map(
    (line) => /^\*{1,3}(?=\s)/u.exec(text.slice(line.start, line.start + 4))?.[0].length ?? 0,
  );
  lines.forEach((line, index) => {
    const head = text.slice(line.start, Math.min(line.end, line.start + 32));
    const digits = /^[⁰¹²³⁴-⁹]+(?=\s?\S)/u.exec(head)?.[0];
    if (digits !== undefined) marks.add(fromSuperscript(digits));
    const bracketed = /^\[\^([\w-]{1,20})\]:/u.exec(head)?.[1];
    if (bracketed !== undefined) marks.add(`^${bracketed}`);
    const star = stars[index] ?? 0;
    if (star > 0 && stars[index - 1] !== star && stars[index + 1] !== star) marks.add(starMark(star));
  });
  return marks;
}
