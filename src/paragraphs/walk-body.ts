import { BodyLines } from './body-lines.js';
import { isHardWrapped } from './fits-paragraph.js';
import { headingRanks } from './heading-stack.js';
import { isSummaryTitle } from './find-front-matter.js';
import { isBareHeading, isCapitalHeading, isEmphasisedHeading, isShortLine } from './is-heading.js';
import { isUnfinished, type Line } from './line.js';
import { parsePartHeading } from './parse-part-heading.js';
import { continueHeading, openHeading, openPart, rankCapital } from './walk-headings.js';
import { walkBullet, walkItem } from './walk-items.js';
import { walkNumber, walkSubNumber } from './walk-numbers.js';
import { WalkState } from './walk-state.js';
import { walkText } from './walk-text.js';

/** Goes over the lines of the body once and makes paragraphs and headings of them. */
export function walkBody(lines: readonly Line[]): WalkState {
  const state = new WalkState(new BodyLines(lines), isHardWrapped(lines));
  lines.forEach((line, index) => {
    walkLine(state, index, line);
  });
  return state;
}

function walkLine(state: WalkState, index: number, line: Line): void {
  const { marker } = line;
  const part = parsePartHeading(line);
  if (line.block.cells !== null) walkRow(state, line);
  else if (part && !isMidSentence(state, line)) openPart(state, line, part);
  else if (marker === null) walkUnmarked(state, index, line);
  else if (marker.kind === 'number') walkNumber(state, index, line, marker.value);
  else if (marker.kind === 'sub-number') walkSubNumber(state, line, marker);
  else if (marker.kind === 'item') walkItem(state, index, line, marker);
  else if (marker.kind === 'bullet') walkBullet(state, line, marker.glyph);
  else if (marker.kind === 'star') walkBullet(state, line, '*');
  else if (marker.kind === 'hash') openHeading(state, line, { rank: headingRanks.hash + marker.depth });
  else walkCapital(state, index, line);
}

/** "…as set out in" before "Annex II" on a line of its own. */
function isMidSentence(state: WalkState, line: Line): boolean {
  const { before } = state;
  return (
    before?.ending === 'open' && before.words >= 8 && line.block.blankLinesBefore === 0 && state.isWrapped
  );
}

function walkUnmarked(state: WalkState, index: number, line: Line): void {
  const { body, before, isWrapped } = state;
  if (continueHeading(state, line)) return;
  const isClosing = !state.lastHeading && closesPart(body, index);
  if (isEmphasisedHeading(line) || isSummaryTitle(line.block.text)) {
    openHeading(state, line, { rank: headingRanks.bare });
  } else if (isClosing) {
    walkClosing(state, line);
  } else if (isBareHeading(body, index, { before, isWrapped })) {
    openHeading(state, line, { rank: headingRanks.bare });
  } else {
    walkText(state, index, line);
  }
}

/** Lines that close a part are shorter than this: where and when it was adopted, who signed. */
const longestClosing = 12;

/** True of a short line with nothing but such lines after it in its part. */
function closesPart(body: BodyLines, index: number): boolean {
  const before = body.at(index - 1);
  if (before && isUnfinished(before)) return false;
  for (let next = index; next <= index + 6; next++) {
    const line = body.at(next);
    if (!line || (next > index && parsePartHeading(line))) return next > index;
    if (!isShortLine(line) || line.words > longestClosing) return false;
  }
  return false;
}

function walkClosing(state: WalkState, line: Line): void {
  const { current } = state;
  if (current?.joint === '\n' && state.before?.block.cells === null) state.append(current, line);
  else state.begin(line, { kind: 'unnumbered' }, { joint: '\n' });
}

function walkRow(state: WalkState, line: Line): void {
  const { current } = state;
  if (current && state.before?.block.cells) state.append(current, line);
  else state.begin(line, { kind: 'unnumbered' }, { joint: '\n' });
}

function walkCapital(state: WalkState, index: number, line: Line): void {
  if (line.marker?.kind === 'capital' && isCapitalHeading(line, state.before, state.isWrapped)) {
    openHeading(state, line, { rank: rankCapital(state, line), marker: line.block.marker });
  } else {
    walkText(state, index, line, true);
  }
}
