import type { ReadText } from './read-types.js';

/** The printed number of every note by its key: as its first reference prints it, where no other note has that number. */
export function numberNotes({ blocks, notes }: ReadText): Map<string, number> {
  const numbers = new Map<string, number>();
  const taken = new Set<number>();
  const give = (key: string, printed: string): void => {
    if (numbers.has(key)) return;
    let n = Number(/\d{1,6}/u.exec(printed)?.[0] ?? 0);
    if (n === 0 || taken.has(n)) n = Math.max(0, ...taken) + 1;
    taken.add(n);
    numbers.set(key, n);
  };
  for (const block of blocks) {
    if (block.kind !== 'text') continue;
    for (const piece of block.pieces) if (piece.kind === 'reference') give(piece.key, piece.printed);
  }
  for (const { key } of notes) give(key, key);
  return numbers;
}
