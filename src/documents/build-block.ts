import type { TextBlock } from '../contracts/text-block.js';
import type { TextRun } from '../contracts/source-span.js';
import { cleanRange, type CleanText } from './clean-line.js';
import type { FootnoteCall } from './find-footnote-calls.js';
import { findMarker } from './find-marker.js';
import type { TextMarkup } from './find-markup.js';
import type { SourceLine } from './split-lines.js';

/** A line to make a block of, with what surrounds it. */
export interface LineToBuild {
  source: string;
  line: SourceLine;
  markup: TextMarkup;
  /** The footnote calls that stand on this line. */
  calls: readonly FootnoteCall[];
  /** Page of the line where the format has pages, else null. */
  page: number | null;
  /** True for the second and further lines of a table row. */
  insideTableRow: boolean;
  /** True where "#" at the beginning of a line makes it a heading. */
  hashHeadings: boolean;
}

/** Makes the block of one line: marker taken off, inline markup and footnote marks taken out, cells told apart. */
export function buildBlock(from: LineToBuild): TextBlock {
  const { source, line } = from;
  const isRow = from.insideTableRow || source[line.start] === '|';
  const marker = isRow ? null : findLineMarker(from);
  const bodyStart = marker === null ? line.start : marker.end;
  const body = { start: bodyStart, end: line.end };
  const rows = isRow ? readCells(from) : null;
  const clean = rows?.clean ?? cleanRange(source, body, from.markup.isMarkup);
  return {
    ...clean,
    start: line.start,
    end: line.end,
    indent: line.indent,
    blankLinesBefore: line.blankLinesBefore,
    emphasised: marker?.text.startsWith('#') === true || isWhollyBold(from, clean),
    marker: marker?.text ?? null,
    footnoteMarks: from.calls
      .filter((call) => call.start >= bodyStart)
      .map((call) => ({ at: offsetInText(clean.runs, call.start, clean.text.length), mark: call.mark })),
    cells: rows?.cells ?? null,
    page: from.page,
  };
}

/** The marker as seen past emphasis marks, and the offset at which it ends. */
function findLineMarker(from: LineToBuild): { text: string; end: number } | null {
  const { source, line, markup } = from;
  const offsets: number[] = [];
  for (let offset = line.start; offset < line.end && offsets.length < 40; offset++) {
    if (!markup.isMarkup(offset)) offsets.push(offset);
  }
  const visible = offsets.map((offset) => source.charAt(offset)).join('');
  const hashes = from.hashHeadings ? /^#{1,6}(?=\s)/u.exec(visible)?.[0] : undefined;
  const marker = hashes ?? findMarker(visible);
  const last = marker === null ? undefined : offsets[marker.length - 1];
  if (marker === null || last === undefined) return null;
  return { text: marker, end: last + 1 };
}

/** True where all letters of the text are bold; a number before it need not be. */
function isWhollyBold(from: LineToBuild, clean: CleanText): boolean {
  let hasLetter = false;
  for (const run of clean.runs) {
    for (let at = 0; at < run.length; at++) {
      if (!/\p{L}/u.test(clean.text.charAt(run.text + at))) continue;
      if (!from.markup.isBold(run.source + at)) return false;
      hasLetter = true;
    }
  }
  return hasLetter;
}

/** Cells between upright strokes; the text of a row joins those that are not empty with " | ". */
function readCells(from: LineToBuild): { cells: string[]; clean: CleanText } {
  const { source, line, markup } = from;
  const cells: string[] = [];
  const clean: CleanText = { text: '', runs: [] };
  let start = line.start;
  const addCell = (end: number): void => {
    const cell = cleanRange(source, { start, end }, markup.isMarkup);
    cells.push(cell.text);
    if (cell.text === '' || /^:?-{2,}:?$/u.test(cell.text)) return;
    if (clean.text !== '') clean.text += ' | ';
    for (const run of cell.runs) clean.runs.push({ ...run, text: run.text + clean.text.length });
    clean.text += cell.text;
  };
  for (let offset = line.start; offset < line.end; offset++) {
    if (source[offset] !== '|') continue;
    if (offset > line.start) addCell(offset);
    start = offset + 1;
  }
  if (start < line.end) addCell(line.end);
  return { cells, clean };
}

/** Offset in the cleaned text of what follows a source offset that was taken out. */
function offsetInText(runs: readonly TextRun[], source: number, length: number): number {
  const before = runs.findLast((run) => run.source < source);
  if (before) return before.text + Math.min(before.length, source - before.source);
  return Math.min(runs[0]?.text ?? 0, length);
}
