import type { TokenBudget } from './token-budget.js';

/** A half-open range [start, end) of UTF-16 offsets. */
export interface TextRange {
  start: number;
  end: number;
}

/** Where a sentence may be cut, best first: after a clause mark, after a comma or dash, at a space. */
const cuts = [/[;:.?!][”’"')\]]*\s+/gu, /(?:,[”’"')\]]*|[–—])\s+/gu, /\s+/gu];

/**
 * Cuts a range into two at the best place in its middle half: after a semicolon or colon, else a comma or dash, else at
 * white space, else in the very middle, never inside a surrogate pair. The two together are the range.
 */
function cutInTwo(text: string, { start, end }: TextRange): [TextRange, TextRange] {
  const middle = (start + end) / 2;
  const quarter = (end - start) / 4;
  for (const cut of cuts) {
    const places = [...text.slice(start, end).matchAll(cut)]
      .map((match) => start + match.index + match[0].length)
      .filter((place) => Math.abs(place - middle) <= quarter && place > start && place < end)
      .sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle) || a - b);
    const [best] = places;
    if (best !== undefined)
      return [
        { start, end: best },
        { start: best, end },
      ];
  }
  const code = text.charCodeAt(Math.floor(middle) - 1);
  const insidePair = code >= 0xd800 && code <= 0xdbff;
  const place = Math.floor(middle) + (insidePair && Math.floor(middle) + 1 < end ? 1 : 0);
  return [
    { start, end: place },
    { start: place, end },
  ];
}

/** Ranges of one text, and how many tokens each may have. */
export interface RangesToFit {
  text: string;
  ranges: TextRange[];
  limit: number;
}

/**
 * Cuts every range that has more tokens than its text's limit until all fit, or are one character long. Ranges that fit
 * stay as they are; the pieces of one that does not cover it without gap or overlap. Counts all texts of a round at
 * once; rounds: the logarithm of the longest range over the limit.
 */
export async function cutToFit(
  items: readonly RangesToFit[],
  countTokens: TokenBudget['countTokens'],
): Promise<TextRange[][]> {
  const tasks = items.map((item) => ({
    ...item,
    pieces: item.ranges.map((range) => ({ range, fits: false })),
  }));
  for (;;) {
    const open = tasks.flatMap((task) =>
      task.pieces.filter((piece) => !piece.fits).map((piece) => ({ task, piece })),
    );
    if (open.length === 0) return tasks.map((task) => task.pieces.map((piece) => piece.range));
    const counts = await countTokens(
      open.map(({ task, piece: { range } }) => task.text.slice(range.start, range.end)),
    );
    open.forEach(({ task, piece }, index) => {
      const { start, end } = piece.range;
      piece.fits = (counts[index] ?? 0) <= task.limit || end - start <= 1;
    });
    for (const task of tasks) {
      task.pieces = task.pieces.flatMap((piece) =>
        piece.fits ? [piece] : cutInTwo(task.text, piece.range).map((range) => ({ range, fits: false })),
      );
    }
  }
}
