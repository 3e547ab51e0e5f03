/** Letters that a derived word may have beyond the one it comes from: "terror|ist", "crim|inal". */
const longestEnding = 3;
const shortestRoot = 4;

/** Whether two stems are of one family of words: one is the other with a short ending ("terror", "terrorist"). */
export function areRelatedStems(left: string, right: string): boolean {
  const [shorter, longer] = left.length <= right.length ? [left, right] : [right, left];
  const root = shorter.replace(/[ei]$/u, '');
  return (
    root.length >= shortestRoot && longer.startsWith(root) && longer.length - root.length <= longestEnding
  );
}
