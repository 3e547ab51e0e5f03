import { isNumberOfSentence } from './fits-paragraph.js';
import { headingRanks } from './heading-stack.js';
import { isEmphasisedHeading, isNumberedHeading } from './is-heading.js';
import type { Line } from './line.js';
import { openHeading } from './walk-headings.js';
import type { WalkState } from './walk-state.js';

const listStyle = 'list';

/** Decides what a line is that begins with a number: a paragraph, a heading, an item of a list, or running text. */
export function walkNumber(state: WalkState, index: number, line: Line, value: number): void {
  const { body, expected, before, host, isWrapped } = state;
  if (line.block.text === '') {
    leaveNumberEmpty(state, line, value);
  } else if (host && isNumberOfSentence(body, index, { before, expected, isWrapped })) {
    state.append(host, line, true);
  } else if (goesOnList(state, index, line, value)) {
    addListItem(state, line, value);
  } else if (isEmphasisedHeading(line) || isNumberedHeading(body, index, { expected, isWrapped })) {
    openHeading(state, line, { rank: headingRanks.number, marker: `${value}.` });
  } else if (beginsList(state, index, value)) {
    addListItem(state, line, value);
  } else {
    beginNumbered(state, line, value);
  }
}

/** A number with nothing after it: its text is in the sub-numbered lines that follow, or it is left over. */
function leaveNumberEmpty(state: WalkState, line: Line, value: number): void {
  state.furniture.push(line.position);
  if (state.lastNumber === null || value === state.expected) state.lastNumber = value;
  state.current = null;
  state.levels = [];
}

function listLevel(state: WalkState): number {
  return state.levels.findIndex((level) => level.style === listStyle);
}

/**
 * The next number of an open list within a paragraph. Where the next paragraph would print the same number, it is the
 * list's if it is indented more than the paragraph, or if the number comes again later.
 */
function goesOnList(state: WalkState, index: number, line: Line, value: number): boolean {
  const level = state.levels[listLevel(state)];
  if (level?.value !== value - 1) return false;
  if (value !== state.expected) return true;
  const paragraphIndent = state.current?.pieces[0]?.line.block.indent ?? 0;
  return line.block.indent > paragraphIndent || state.body.comesAgain(index, value);
}

/** "1." right after a numbered paragraph begins a list of it where the paragraph announces one or counting goes on later. */
function beginsList(state: WalkState, index: number, value: number): boolean {
  const { current, expected, headingSince, before } = state;
  if (value !== 1 || expected === null || headingSince || current?.numbering.kind !== 'number') return false;
  return before?.ending === 'colon' || state.body.comesAgain(index, expected);
}

function addListItem(state: WalkState, line: Line, value: number): void {
  const open = listLevel(state);
  const depth = open >= 0 ? open : 0;
  state.beginItem(line, { kind: 'list-number', printed: String(value) }, { style: listStyle, value, depth });
}

function beginNumbered(state: WalkState, line: Line, value: number): void {
  const restarts = state.lastNumber !== null && value === 1;
  const section = state.stack.list().find((entry) => entry.part === null);
  if (state.series === null || restarts) {
    state.series = { parts: state.stack.parts(), startHeadings: state.stack.list(), spansSections: false };
  } else if (section !== state.series.startHeadings.find((entry) => entry.part === null)) {
    state.series.spansSections = true;
  }
  state.begin(line, { kind: 'number', printed: String(value) });
  state.lastNumber = value;
  state.headingSince = false;
}

/** "3.1" below paragraph 3, or a paragraph of its own where there is no paragraph 3 above it. */
export function walkSubNumber(state: WalkState, line: Line, marker: { value: number; label: string }): void {
  const { host, before, current } = state;
  const belongs = current?.numbering.kind === 'number' && current.numbering.printed === String(marker.value);
  if (host && before?.ending === 'open' && line.block.blankLinesBefore === 0 && line.startsLower) {
    state.append(host, line, true);
  } else if (belongs) {
    state.beginItem(
      line,
      { kind: 'sub-number', printed: marker.label },
      { style: 'sub-number', value: 0, depth: 0 },
    );
  } else {
    state.series ??= { parts: state.stack.parts(), startHeadings: state.stack.list(), spansSections: false };
    state.begin(line, { kind: 'number', printed: marker.label });
    state.headingSince = false;
  }
}
