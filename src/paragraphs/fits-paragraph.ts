import type { BodyLines } from './body-lines.js';
import { isUnfinished, type Line } from './line.js';

/**
 * Whether a number that a line begins with belongs to the sentence of the line before: the sentence is not over, the
 * line was broken by the width of the page or by its end, and the number is not the one that comes next.
 */
export function isNumberOfSentence(
  body: BodyLines,
  index: number,
  { before, expected, isWrapped }: { before: Line | undefined; expected: number | null; isWrapped: boolean },
): boolean {
  const line = body.at(index);
  if (!line || before?.ending !== 'open' || line.marker?.kind !== 'number') return false;
  const adjoins = line.block.blankLinesBefore === 0;
  const isBroken = adjoins ? isWrapped : isUnfinished(before);
  if (line.marker.value === expected) return isBroken && adjoins && body.comesAgain(index, expected);
  if (line.startsLower) return isBroken || adjoins;
  return isBroken && (adjoins || expected !== null);
}

/** Whether an unmarked line goes on the paragraph before, by its own first letter and the end of the line before. */
export function continuesSentence(before: Line, line: Line, isWrapped: boolean): boolean {
  if (line.block.cells !== null || before.block.cells !== null) return false;
  if (line.startsLower) return before.ending !== 'colon' || line.block.blankLinesBefore === 0;
  const adjoins = line.block.blankLinesBefore === 0;
  if (before.ending === 'open') return before.words >= 8 || (adjoins && before.words >= 4 && isWrapped);
  return isWrapped && adjoins && before.block.text.length >= 50;
}

/**
 * True of texts in which a line that adjoins the line before goes on with it: those that set paragraphs apart by blank
 * lines, and those broken into lines of one width, as e-mail and old plain text are.
 */
export function isHardWrapped(lines: readonly Line[]): boolean {
  let adjoining = 0;
  let continuing = 0;
  let numbers = 0;
  let apart = 0;
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (!before || line.block.cells !== null) return;
    if (line.marker?.kind === 'number') {
      numbers += 1;
      if (line.block.blankLinesBefore > 0) apart += 1;
    }
    if (line.block.blankLinesBefore > 0 || line.marker !== null) return;
    adjoining += 1;
    const width = before.block.text.length;
    if (before.ending === 'open' && width >= 40 && width <= 130) continuing += 1;
  });
  if (numbers > 0 && apart / numbers > 0.5) return true;
  return adjoining / lines.length > 0.25 && continuing / adjoining > 0.5;
}
