/** Longest last word that is kept together with what follows it; a longer one must be free to break. */
const longestKept = 24;

/** A text cut before its last word, so that a mark after it does not fall on a line of its own. */
export function splitLastWord(text: string): { start: string; last: string } {
  const cut = text.lastIndexOf(' ') + 1;
  if (text.length - cut > longestKept) return { start: text, last: '' };
  return { start: text.slice(0, cut), last: text.slice(cut) };
}
