import type { TextRange } from '../reading/split-text.js';

/** Longest text shown whole, and length of what is shown of a longer one, in UTF-16 units. */
const longestWhole = 900;
const excerptLength = 700;
/** Of an excerpt, what stands before its first marked word. */
const leadIn = 150;

/** The part of a text that is shown of a hit: all of it, or a stretch around the first marked word, cut at spaces. */
export function cutExcerpt(text: string, ranges: readonly TextRange[]): TextRange {
  if (text.length <= longestWhole) return { start: 0, end: text.length };
  const first = Math.min(...ranges.map((range) => range.start), text.length);
  const wanted = first === text.length ? 0 : first - leadIn;
  const start = Math.min(Math.max(wanted, 0), text.length - excerptLength);
  const end = start + excerptLength;
  return {
    start: start === 0 ? 0 : afterSpace(text, start, first),
    end: end === text.length ? end : beforeSpace(text, end, start + excerptLength / 2),
  };
}

/** The first place after a space from `from` on, and before `limit`; `from` itself in an unbroken word. */
function afterSpace(text: string, from: number, limit: number): number {
  const space = text.slice(from, limit).search(/\s/u);
  return space === -1 ? from : from + space + 1;
}

/** The last space before `to` and after `limit`; `to` itself in an unbroken word. */
function beforeSpace(text: string, to: number, limit: number): number {
  const tail = text.slice(limit, to);
  const space = /\s\S*$/u.exec(tail);
  return space === null ? to : limit + space.index;
}
