/** A word in lower case, its punctuation, a semicolon, or a closing mark: what a raised number stands after. */
const wordBefore = /(?:\p{Ll}{2}|[\p{Ll})”’][,.;:]|\d;|[)”’])$/u;
/** What follows makes the number part of a figure, a reference or a word. */
const figureAfter = /^(?:[\p{L}/(%-]|[.,]\d)/u;

/** Numbers of one or two digits stuck to the end of a word or its punctuation, as footnote calls are once not raised. */
export function findStuckNumbers(text: string): { mark: string; at: number }[] {
  const found: { mark: string; at: number }[] = [];
  for (const match of text.matchAll(/\d+/gu)) {
    const [mark] = match;
    const at = match.index;
    if (mark.length > 2 || at === 0 || text[at - 1] === ' ') continue;
    if (!wordBefore.test(text.slice(Math.max(0, at - 2), at))) continue;
    if (!figureAfter.test(text.slice(at + mark.length, at + mark.length + 2))) found.push({ mark, at });
  }
  return found;
}
