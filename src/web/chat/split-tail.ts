/** Longest last word that is kept in one piece, in UTF-16 units. */
const longestWord = 24;
/** What is kept of a longer one. */
const shortTail = 8;

/** Cuts a sentence before its last word, so that its citations can stay on the line of that word. */
export function splitTail(text: string): { body: string; tail: string } {
  const space = text.search(/\S+\s*$/);
  const start = space === -1 ? text.length : space;
  const at = text.length - start > longestWord ? text.length - shortTail : start;
  // Never between the halves of a character.
  const cut = /^[\uDC00-\uDFFF]/.test(text.slice(at)) ? at - 1 : at;
  return { body: text.slice(0, cut), tail: text.slice(cut) };
}
