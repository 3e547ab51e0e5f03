/** A half-open range [start, end) of UTF-16 offsets in a paragraph's text. */
export interface TextRange {
  start: number;
  end: number;
}

/** A place in the text where a footnote is called. */
export interface FootnoteCall {
  /** UTF-16 offset; the call stands before the character there. */
  offset: number;
  footnoteId: string;
}

/** What a text is put together from when it is shown, in order. */
export type TextPiece =
  { kind: 'text'; text: string; highlighted: boolean } | { kind: 'call'; footnoteId: string };

interface Cuts {
  highlights?: readonly TextRange[];
  calls?: readonly FootnoteCall[];
}

/**
 * Cuts a text at its highlights and footnote calls. The texts of the pieces, joined, are the text again. Ranges may
 * overlap, touch and come in any order; what of them lies outside the text is left out. Calls at one offset keep their
 * order, and a call belongs to the words before it, so it never opens a highlight.
 */
export function splitText(text: string, { highlights = [], calls = [] }: Cuts): TextPiece[] {
  const ranges = mergeRanges(text, highlights);
  const placed = calls
    .toSorted((one, other) => one.offset - other.offset)
    .map((call) => ({ ...call, offset: wholeCharacter(text, clamp(text, call.offset)) }));
  const offsets = [
    ...placed.map((call) => call.offset),
    ...ranges.flatMap((range) => [range.start, range.end]),
    text.length,
  ].sort((one, other) => one - other);

  const pieces: TextPiece[] = [];
  let from = 0;
  for (const offset of new Set(offsets)) {
    if (offset > from) {
      const start = from;
      const highlighted = ranges.some((range) => range.start <= start && start < range.end);
      pieces.push({ kind: 'text', text: text.slice(start, offset), highlighted });
      from = offset;
    }
    for (const call of placed) {
      if (call.offset === offset) pieces.push({ kind: 'call', footnoteId: call.footnoteId });
    }
  }
  return pieces;
}

/** The ranges within the text, in order, those that overlap or touch made one; none is empty or cuts a character. */
export function mergeRanges(text: string, ranges: readonly TextRange[]): TextRange[] {
  const inside = ranges
    .map(({ start, end }) => ({ start: clamp(text, start), end: clamp(text, end) }))
    .filter(({ start, end }) => start < end)
    .map(({ start, end }) => ({ start: wholeCharacter(text, start), end: afterCharacter(text, end) }))
    .sort((one, other) => one.start - other.start);
  const merged: TextRange[] = [];
  for (const range of inside) {
    const last = merged.at(-1);
    if (last !== undefined && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else merged.push(range);
  }
  return merged;
}

function clamp(text: string, offset: number): number {
  return Math.min(Math.max(Math.trunc(offset), 0), text.length);
}

/** The offset, moved before the character where it would cut one that takes two units. */
function wholeCharacter(text: string, offset: number): number {
  return cutsCharacter(text, offset) ? offset - 1 : offset;
}

function afterCharacter(text: string, offset: number): number {
  return cutsCharacter(text, offset) ? offset + 1 : offset;
}

function cutsCharacter(text: string, offset: number): boolean {
  return offset > 0 && (text.codePointAt(offset - 1) ?? 0) > 0xffff;
}
