import { headingRanks, type HeadingEntry } from './heading-stack.js';
import type { Line } from './line.js';
import { parsePartHeading, type Part } from './parse-part-heading.js';
import type { WalkState } from './walk-state.js';

/** Opens a heading at a line; paragraphs before it are closed, but for items that may follow a bare heading. */
export function openHeading(
  state: WalkState,
  line: Line,
  heading: { rank: number; marker?: string | null; part?: Part },
): void {
  const { part = null, rank, marker = null } = heading;
  const text = marker === null ? line.block.text : `${marker} ${line.block.text}`;
  const entry = state.stack.open({ text, rank, marker, part, positions: [line.position] });
  const keepsItems = rank === headingRanks.bare || rank === headingRanks.bracketed;
  if (!keepsItems) state.suspended = null;
  else if (state.current && state.before) {
    state.suspended = { current: state.current, levels: state.levels, before: state.before };
  }
  countHeading(state, line, rank);
  state.headings.push(entry);
  state.current = null;
  state.levels = [];
  state.before = undefined;
  state.headingSince = true;
  state.lastHeading = entry;
  state.lastHeadingIsBold = line.block.emphasised;
}

function countHeading(state: WalkState, line: Line, rank: number): void {
  if (line.marker?.kind === 'capital' && rank === headingRanks.letter)
    state.lastLetter = line.marker.letter ?? 0;
  else if (rank <= headingRanks.roman) {
    state.lastRoman = line.marker?.kind === 'capital' ? (line.marker.roman ?? 0) : 0;
    state.lastLetter = 0;
  }
}

/** Opens a part of the document, in which numbering begins anew. */
export function openPart(state: WalkState, line: Line, part: Part): void {
  openHeading(state, line, { rank: part.rank, part });
  state.series = null;
  state.lastNumber = null;
}

const functionWordAtEnd = /(?:^|\s)(?:the|of|and|for|in|to|on|a|an|with|by|or|from|its|under|at|as)$/iu;

/**
 * Adds a line to the heading on the line before where it goes on: in lower case, in brackets, after a word that nothing
 * ends with, in the same bold, or as the title of a part. True when it did.
 */
export function continueHeading(state: WalkState, line: Line): boolean {
  const heading = state.lastHeading;
  if (!heading || line.marker !== null || line.block.cells !== null) return false;
  const { text, blankLinesBefore, emphasised } = line.block;
  if (text === '') return false;
  const isTitle = heading.part !== null && heading.part.title === '' && heading.positions.length === 1;
  const adjoins = blankLinesBefore === 0;
  if (isTitle && isTitleLine(line)) return extend(heading, line, ': ');
  if (!adjoins || (line.ending === 'stop' && line.words > 20)) return false;
  const goesOn =
    /^\([^()]*(?:\([^()]*\)[^()]*)*\)\*?$/u.test(text) ||
    (line.startsLower && (heading.marker !== null || line.words <= 30)) ||
    (functionWordAtEnd.test(heading.text) && line.ending === 'open') ||
    (emphasised && state.lastHeadingIsBold && heading.part === null);
  return goesOn ? extend(heading, line, ' ') : false;
}

/** A line of up to fifty words that is no sentence. */
function isTitleLine(line: Line): boolean {
  return line.ending === 'open' && !line.startsLower && line.words <= 50 && parsePartHeading(line) === null;
}

function extend(heading: HeadingEntry, line: Line, joint: string): boolean {
  heading.text += joint + line.block.text;
  heading.positions.push(line.position);
  return true;
}

/** Ranks a heading with a capital letter or roman numeral by which of the two sequences it goes on. */
export function rankCapital(state: WalkState, line: Line): number {
  const marker = line.marker;
  if (marker?.kind !== 'capital') return headingRanks.letter;
  if (marker.letter === null) return headingRanks.roman;
  if (marker.roman === null) return headingRanks.letter;
  const { lastRoman, lastLetter } = state;
  if (marker.letter === lastLetter + 1 && marker.letter > 1) return headingRanks.letter;
  if (marker.roman === lastRoman + 1) return headingRanks.roman;
  return /^[IVX]$/u.test(marker.label) ? headingRanks.roman : headingRanks.letter;
}
