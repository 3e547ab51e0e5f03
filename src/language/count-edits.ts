/**
 * Least insertions, deletions, substitutions and exchanges of neighbours that turn one word into another (optimal string
 * alignment; F. J. Damerau, "A technique for computer detection and correction of spelling errors", 1964).
 */
export function countEdits(left: string, right: string): number {
  const rows: number[][] = [Array.from({ length: right.length + 1 }, (_, at) => at)];
  for (let row = 1; row <= left.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const at = (up: number, back: number): number =>
        (up === 0 ? line : rows[row - up])?.[column - back] ?? 0;
      const same = left[row - 1] === right[column - 1];
      let least = Math.min(at(1, 0) + 1, at(0, 1) + 1, at(1, 1) + (same ? 0 : 1));
      const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (row > 1 && column > 1 && swapped) least = Math.min(least, at(2, 2) + 1);
      line.push(least);
    }
    rows.push(line);
  }
  return rows[left.length]?.[right.length] ?? 0;
}
