import type { TextRange } from './cut-range.js';

/** A unit of a paragraph (a sentence or a piece of one) with its tokens, special tokens left out. */
export interface SizedRange extends TextRange {
  tokens: number;
}

/**
 * Packs units into windows of at most `limit` tokens, as many in each as fit. A window begins with the last unit of the
 * one before, where that leaves room for a new one. Units come in order and cover a text without gap; so do the windows,
 * overlaps apart. A unit over the limit gets a window of its own.
 */
export function packWindows(units: readonly SizedRange[], limit: number): TextRange[] {
  const windows: TextRange[] = [];
  let window: SizedRange[] = [];
  let tokens = 0;
  for (const unit of units) {
    if (window.length > 0 && tokens + unit.tokens > limit) {
      windows.push(spanOf(window));
      const last = window.at(-1);
      window = last !== undefined && last.tokens + unit.tokens <= limit ? [last] : [];
      tokens = window[0]?.tokens ?? 0;
    }
    window.push(unit);
    tokens += unit.tokens;
  }
  if (window.length > 0) windows.push(spanOf(window));
  return windows;
}

function spanOf(units: readonly SizedRange[]): TextRange {
  return { start: units[0]?.start ?? 0, end: units.at(-1)?.end ?? 0 };
}
