import type { SourceLine } from './split-lines.js';

/** Asterisks of a text told apart: markup to take out, ranges set in bold, and those that stand for themselves. */
export interface Emphasis {
  /** Ranges of markup, in order. */
  markup: { start: number; end: number }[];
  /** Ranges between two double asterisks, without them. */
  bold: { start: number; end: number }[];
  /** Runs of one to three asterisks that open or close nothing, in order. */
  loose: { start: number; end: number }[];
}

interface Opener {
  start: number;
  length: number;
  line: number;
}

/** How many lines a pair of asterisks may span: bold titles are wrapped over four or five. */
const longestSpan = 6;

/**
 * Pairs the asterisks of a text as Markdown does, over lines that follow each other without a blank one. An asterisk
 * inside a word ("5*3") and one in brackets of its own ("(*)") are left alone.
 */
export function findEmphasis(text: string, lines: readonly SourceLine[]): Emphasis {
  const found: Emphasis = { markup: [], bold: [], loose: [] };
  let open: Opener[] = [];
  const setLoose = (runs: readonly Opener[]): void => {
    for (const run of runs) found.loose.push({ start: run.start, end: run.start + run.length });
  };
  lines.forEach((line, index) => {
    if (line.blankLinesBefore > 0) {
      setLoose(open);
      open = [];
    }
    setLoose(open.filter((run) => index - run.line >= longestSpan));
    open = open.filter((run) => index - run.line < longestSpan);
    for (const match of text.slice(line.start, line.end).matchAll(/\*+/gu)) {
      open = pairRun(
        text,
        { start: line.start + match.index, length: match[0].length, line: index },
        open,
        found,
      );
    }
  });
  setLoose(open);
  found.loose.sort((a, b) => a.start - b.start);
  found.markup.sort((a, b) => a.start - b.start);
  return found;
}

function pairRun(text: string, run: Opener, open: Opener[], found: Emphasis): Opener[] {
  const before = text[run.start - 1] ?? ' ';
  const after = text[run.start + run.length] ?? ' ';
  if (run.length > 3 || before === '\\') return open;
  const opener = open.findLastIndex((other) => other.length === run.length);
  if (opener >= 0 && /[^\s([*]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) {
    const other = open[opener];
    if (other) addPair(other, run, found);
    return open.slice(0, opener);
  }
  if (/[^\s)\].,;:*|]/u.test(after) && !/[\p{L}\p{N}]/u.test(before)) return [...open, run];
  found.loose.push({ start: run.start, end: run.start + run.length });
  return open;
}

function addPair(opener: Opener, closer: Opener, found: Emphasis): void {
  const inside = { start: opener.start + opener.length, end: closer.start };
  found.markup.push({ start: opener.start, end: inside.start });
  found.markup.push({ start: closer.start, end: closer.start + closer.length });
  if (opener.length >= 2) found.bold.push(inside);
}
