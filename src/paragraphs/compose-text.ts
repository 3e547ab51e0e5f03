import type { SourceSpan, TextRun } from '../contracts/source-span.js';
import type { Piece } from './draft.js';
import type { Line } from './line.js';

/** The text of a paragraph with all that ties it to its source. */
export interface ComposedText {
  text: string;
  runs: TextRun[];
  /** Footnote marks with their offsets in `text`. */
  calls: { offset: number; mark: string }[];
  spans: SourceSpan[];
}

/** Joins lines into one text. A word that a line break cut at its hyphen is joined without a space. */
export function composeText(pieces: readonly Piece[], joint: ' ' | '\n', source: string): ComposedText {
  const composed: ComposedText = { text: '', runs: [], calls: [], spans: [] };
  let lastPosition = -2;
  let before: Line | undefined;
  for (const { line, withMarker } of pieces) {
    const { block, position } = line;
    if (composed.text !== '' && block.text !== '') {
      const isOneLine = joint === '\n' && before !== undefined && isWrappedTitle(before, line);
      composed.text += isCutWord(composed.text, line.startsLower) ? '' : isOneLine ? ' ' : joint;
    }
    before = line;
    if (withMarker && block.marker !== null) addMarker(composed, block.marker, source, block);
    const offset = composed.text.length;
    for (const run of block.runs) composed.runs.push({ ...run, text: run.text + offset });
    for (const { at, mark } of block.footnoteMarks) composed.calls.push({ offset: at + offset, mark });
    composed.text += block.text;
    const span = composed.spans.at(-1);
    if (span && position === lastPosition + 1) span.end = block.end;
    else composed.spans.push({ start: block.start, end: block.end });
    lastPosition = position;
  }
  return composed;
}

/** A title of a masthead that is set in one piece over several lines. */
function isWrappedTitle(before: Line, line: Line): boolean {
  if (line.block.blankLinesBefore > 0 || line.block.cells !== null || before.block.cells !== null)
    return false;
  return line.startsLower || (before.block.emphasised && line.block.emphasised);
}

function isCutWord(text: string, nextStartsLower: boolean): boolean {
  return nextStartsLower && /\p{L}-$/u.test(text);
}

function addMarker(
  composed: ComposedText,
  marker: string,
  source: string,
  block: { start: number; end: number },
): void {
  const at = source.indexOf(marker, block.start);
  if (at < 0 || at >= block.end) return;
  composed.runs.push({ text: composed.text.length, source: at, length: marker.length });
  composed.text += `${marker} `;
}
