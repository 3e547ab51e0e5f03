/** A piece of a text; `changed` where the other text does not have it at this place. */
export interface ComparedPiece {
  text: string;
  changed: boolean;
}

export interface ComparedTexts {
  before: ComparedPiece[];
  after: ComparedPiece[];
}

/** Words of both texts multiplied, past which the two are shown as wholly different instead of being compared. */
const largestTable = 4_000_000;

/**
 * Marks the words that differ, by a longest common subsequence of words. The pieces of each side, joined, are its text
 * to the letter.
 */
export function compareWords(before: string, after: string): ComparedTexts {
  const left = splitWords(before);
  const right = splitWords(after);
  if (left.length * right.length > largestTable)
    return { before: join([{ text: before, changed: true }]), after: join([{ text: after, changed: true }]) };
  const common = findCommon(left, right);
  return {
    before: join(left.map((text, at) => ({ text, changed: !common.left.has(at) }))),
    after: join(right.map((text, at) => ({ text, changed: !common.right.has(at) }))),
  };
}

/** Words, each with the space after it; space at the start is a piece of its own. */
function splitWords(text: string): string[] {
  return text.match(/^\s+|\S+\s*/gu) ?? [];
}

function findCommon(left: readonly string[], right: readonly string[]) {
  const same = (row: number, column: number): boolean => left[row]?.trim() === right[column]?.trim();
  const width = right.length + 1;
  // Length of the longest common subsequence of what is left of both from here.
  const lengths = new Uint16Array((left.length + 1) * width);
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = left.length - 1; row >= 0; row--)
    for (let column = right.length - 1; column >= 0; column--)
      lengths[row * width + column] = same(row, column)
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
  const common = { left: new Set<number>(), right: new Set<number>() };
  let [row, column] = [0, 0];
  while (row < left.length && column < right.length) {
    if (same(row, column)) {
      common.left.add(row++);
      common.right.add(column++);
    } else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  return common;
}

/** Neighbours of one sort become one piece. */
function join(pieces: readonly ComparedPiece[]): ComparedPiece[] {
  const joined: ComparedPiece[] = [];
  for (const { text, changed } of pieces) {
    const last = joined.at(-1);
    if (text === '') continue;
    if (last?.changed === changed) last.text += text;
    else joined.push({ text, changed });
  }
  return joined;
}
