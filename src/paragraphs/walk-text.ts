import { continuesSentence } from './fits-paragraph.js';
import { isSummaryTitle } from './find-front-matter.js';
import type { Line } from './line.js';
import type { WalkState } from './walk-state.js';

const unmarkedStyle = 'unmarked';

/** Decides where a line of text without a mark belongs: to the paragraph or item before, or to a new paragraph. */
export function walkText(state: WalkState, index: number, line: Line, withMarker = false): void {
  const { host, before } = state;
  if (
    state.lastHeading &&
    isSummaryTitle(state.lastHeading.text) &&
    state.lastNumber === null &&
    !hasSummary(state)
  ) {
    state.begin(line, { kind: 'summary' }, { withMarker });
  } else if (!host || !before) {
    state.begin(line, { kind: 'unnumbered' }, { withMarker });
  } else if (host.joint === ' ' && continuesSentence(before, line, state.isWrapped)) {
    state.append(host, line, withMarker);
  } else if (isUnmarkedItem(state, index, line)) {
    addUnmarkedItem(state, line);
  } else if (belongsToOpenParagraph(state, index, line)) {
    state.append(host, line, withMarker);
  } else {
    state.begin(line, { kind: 'unnumbered' }, { withMarker });
  }
}

function hasSummary(state: WalkState): boolean {
  return state.drafts.some((draft) => draft.kind === 'summary');
}

/**
 * A numbered paragraph may have several paragraphs of its own, or one that a page break cut between two sentences: text
 * before the next number belongs to it. Text after items belongs to the last one when it is not indented less.
 */
function belongsToOpenParagraph(state: WalkState, index: number, line: Line): boolean {
  const { current, levels, expected } = state;
  if (current?.kind === 'summary') return true;
  if (current?.numbering.kind !== 'number' || line.block.cells !== null) return false;
  const level = levels.at(-1);
  if (level && level.style !== unmarkedStyle) {
    return line.block.blankLinesBefore === 0 && line.block.indent > 0 && line.block.indent >= level.indent;
  }
  return levels.length === 0 && expected !== null && state.body.comesAgain(index, expected);
}

/** Items that lost their bullets: lines that end with semicolons after a colon. */
function isUnmarkedItem(state: WalkState, index: number, line: Line): boolean {
  const { before, current } = state;
  if (!before || current?.joint !== ' ') return false;
  const level = state.levels.at(-1);
  if (level?.style === unmarkedStyle) return before.ending === 'semicolon' || before.ending === 'comma';
  if (before.ending !== 'colon' || line.ending !== 'semicolon') return false;
  const next = state.body.at(index + 1);
  return next?.marker === null && (next.ending === 'semicolon' || next.ending === 'stop');
}

function addUnmarkedItem(state: WalkState, line: Line): void {
  const last = state.levels.at(-1);
  const isNext = last?.style === unmarkedStyle;
  const value = isNext ? last.value + 1 : 1;
  const depth = isNext ? state.levels.length - 1 : state.levels.length;
  state.beginItem(line, { kind: 'bullet', index: value }, { style: unmarkedStyle, value, depth });
}
