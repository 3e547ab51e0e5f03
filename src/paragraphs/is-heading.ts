import type { BodyLines } from './body-lines.js';
import { isUnfinished, type Line } from './line.js';
import { parsePartHeading } from './parse-part-heading.js';

/** A heading of more words than this is taken for a sentence; agenda items that serve as headings run to seventy. */
const longestMarkedHeading = 80;
const longestBareHeading = 20;

/** True when the line after goes on with the sentence of this one. */
function isContinued(next: Line | undefined): boolean {
  return (
    next?.marker === null &&
    next.block.cells === null &&
    next.block.blankLinesBefore === 0 &&
    next.startsLower
  );
}

/** A line set in bold is a heading unless it is a long sentence. */
export function isEmphasisedHeading(line: Line): boolean {
  return line.block.emphasised && line.block.text !== '' && (line.ending !== 'stop' || line.words <= 20);
}

/** "IV. Terrorism in all its forms": a roman numeral or capital letter, and no full sentence. */
export function isCapitalHeading(line: Line, before: Line | undefined, isWrapped: boolean): boolean {
  if (line.marker?.kind !== 'capital' || line.block.text === '') return false;
  if (line.startsLower || line.words > longestMarkedHeading) return false;
  if (before && isWrapped && line.block.blankLinesBefore === 0 && wrapsInto(before)) return false;
  return line.ending === 'open' || (line.ending === 'stop' && line.words <= 12);
}

/** True of a line broken off by the width of the page: the initial on the next line is a name's. */
function wrapsInto(line: Line): boolean {
  return line.ending === 'open' && line.block.text.length >= 30 && line.marker?.kind !== 'capital';
}

/**
 * "1. Proceedings" between paragraphs that are numbered too: short, without a stop, not followed by the next of its own
 * sequence nor by items of its own. Its title may go on for a line or two.
 */
export function isNumberedHeading(
  body: BodyLines,
  index: number,
  { expected, isWrapped }: { expected: number | null; isWrapped: boolean },
): boolean {
  const line = body.at(index);
  if (line?.marker?.kind !== 'number' || line.startsLower) return false;
  let end = index;
  while (end < index + 2 && isContinued(body.at(end + 1))) end += 1;
  const last = body.at(end) ?? line;
  const next = body.at(end + 1);
  if (!next || parsePartHeading(next) || isContinued(next)) return false;
  if (isWrapped && next.marker === null && next.block.blankLinesBefore === 0 && last.block.text.length >= 30)
    return false;
  if (last.ending !== 'open' || line.words > 25 || (end > index && line.words + last.words > 40))
    return false;
  const { value } = line.marker;
  const before = body.at(index - 1);
  if (before?.marker?.kind === 'number' && before.marker.value === value - 1) return false;
  if (next.marker?.kind === 'number' && next.marker.value === value + 1) return false;
  return value !== expected || next.marker?.kind === 'number';
}

/** "(b) Other" between numbered paragraphs: short, without a stop, and no item of the paragraph before. */
export function isBracketedHeading(body: BodyLines, index: number, isInList: boolean): boolean {
  const line = body.at(index);
  const next = body.at(index + 1);
  if (line?.marker?.kind !== 'item' || isInList || !next || line.ending !== 'open' || line.startsLower)
    return false;
  return next.marker?.kind === 'number' && line.words <= 25;
}

/** A short line of its own that is no sentence and stands before text: "Summary of deliberations". */
export function isBareHeading(
  body: BodyLines,
  index: number,
  { before, isWrapped }: { before: Line | undefined; isWrapped: boolean },
): boolean {
  const line = body.at(index);
  const next = body.at(index + 1);
  if (!isShortLine(line) || line.words > longestBareHeading || !/\p{L}/u.test(line.block.text)) return false;
  if (!next || isContinued(next) || parsePartHeading(next)) return false;
  if (before === undefined) return true;
  if (isUnfinished(before) && isRunningText(before)) return false;
  return !(isWrapped && line.block.blankLinesBefore === 0 && wrapsInto(before));
}

/** A line without mark, cells or stop that begins with no small letter. */
export function isShortLine(line: Line | undefined): line is Line {
  return line?.marker === null && line.block.cells === null && !line.startsLower && line.ending === 'open';
}

function isRunningText(line: Line): boolean {
  return (
    line.block.cells === null && (line.marker === null || line.marker.kind === 'number') && line.words >= 14
  );
}
