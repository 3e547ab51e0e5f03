import { headingRanks } from './heading-stack.js';
import { isBracketedHeading, isEmphasisedHeading } from './is-heading.js';
import { placeAnnouncedItem, placeItem, type ItemPlace } from './item-levels.js';
import { findEnding, type Line } from './line.js';
import type { ItemReading } from './parse-marker.js';
import { openHeading } from './walk-headings.js';
import type { WalkState } from './walk-state.js';

/** Decides what a line is that begins with "(a)" or the like: an item, a heading, or running text. */
export function walkItem(
  state: WalkState,
  index: number,
  line: Line,
  item: { label: string; readings: ItemReading[] },
): void {
  resumeParagraph(state, item.readings);
  const place = findPlace(state, index, item.readings);
  const goesOn = place !== null && (place.depth < state.levels.length || place.reading.value > 1);
  const isInList = goesOn || (place !== null && state.before?.ending === 'colon');
  const { host, before } = state;
  if (isEmphasisedHeading(line) || isBracketedHeading(state.body, index, isInList)) {
    openHeading(state, line, { rank: headingRanks.bracketed, marker: `(${item.label})` });
  } else if (host && before && !goesOn && isRunningText(before, line)) {
    state.append(host, line, true);
  } else if (place) {
    state.beginItem(line, { kind: 'letter', label: item.label }, { ...place.reading, depth: place.depth });
  } else {
    state.begin(line, { kind: 'unnumbered' }, { withMarker: true });
  }
}

function findPlace(state: WalkState, index: number, readings: readonly ItemReading[]): ItemPlace | null {
  if (state.current?.joint !== ' ') return null;
  const place = placeItem(state.levels, readings, () => prefersRoman(state, index));
  return place ?? (state.before?.ending === 'colon' ? placeAnnouncedItem(state.levels, readings) : null);
}

/** Items under a bare heading belong to the paragraph before it where they go on its list or it announces them. */
function resumeParagraph(state: WalkState, readings: readonly ItemReading[]): void {
  const { suspended } = state;
  if (state.current || !suspended) return;
  const place = placeItem(suspended.levels, readings, () => false);
  const goesOn = place !== null && place.depth < suspended.levels.length && place.reading.value > 1;
  if (!goesOn && suspended.before.ending !== 'colon') return;
  state.current = suspended.current;
  state.levels = suspended.levels;
  state.before = suspended.before;
  state.suspended = null;
}

/** "(a) of the Convention" brought to the beginning of a line by its width. */
function isRunningText(before: Line, line: Line): boolean {
  if (before.ending !== 'open' || line.block.blankLinesBefore > 0) return false;
  return line.startsLower && before.words >= 6 && line.block.indent <= before.block.indent;
}

/** After "(h)", "(i)" is roman where "(ii)" comes next; without a next one, where (h) announces a list. */
function prefersRoman(state: WalkState, index: number): boolean {
  const next = state.body.nextItem(index)?.marker;
  if (next?.kind === 'item') {
    if (next.readings.some(({ style, value }) => style.startsWith('roman') && value === 2)) return true;
    if (next.readings.some(({ style, value }) => style.startsWith('letter') && value === 10)) return false;
  }
  return findEnding(state.host?.pieces.at(-1)?.line.block.text ?? '') === 'colon';
}

/** Decides what a line is that begins with a bullet: an item, a heading, or a dash of running text. */
export function walkBullet(state: WalkState, line: Line, glyph: string): void {
  if (isEmphasisedHeading(line)) {
    openHeading(state, line, { rank: headingRanks.number });
    return;
  }
  const style = `bullet ${glyph} ${line.block.indent}`;
  resumeParagraph(state, []);
  const { host, before } = state;
  if (
    host &&
    before?.ending === 'open' &&
    line.startsLower &&
    line.block.blankLinesBefore === 0 &&
    before.marker === null &&
    before.words >= 6
  ) {
    state.append(host, line, true);
  } else if (!state.current || before?.block.cells) {
    state.begin(line, { kind: 'unnumbered' });
  } else {
    const place = placeBullet(state, style, line.block.indent);
    state.beginItem(
      line,
      { kind: 'bullet', index: place.reading.value },
      { ...place.reading, depth: place.depth },
    );
  }
}

function placeBullet(state: WalkState, style: string, indent: number): ItemPlace {
  const open = state.levels.findIndex((level) => level.style === style);
  const level = state.levels[open];
  if (level) return { depth: open, reading: { style, value: level.value + 1 } };
  const deeper = state.levels.findIndex(
    (other) => other.style.startsWith('bullet') && other.indent >= indent,
  );
  return { depth: deeper >= 0 ? deeper : state.levels.length, reading: { style, value: 1 } };
}
