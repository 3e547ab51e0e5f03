const wordCharacter = /[\p{L}\p{M}\p{N}]/u;

/** Whether a text has the words in one piece, cut at the ends of words; both normalised. */
export function containsWords(text: string, words: string): boolean {
  if (words === '') return false;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (isCut(text, at) && isCut(text, at + words.length)) return true;
  }
  return false;
}

function isCut(text: string, at: number): boolean {
  return !(wordCharacter.test(text.charAt(at - 1)) && wordCharacter.test(text.charAt(at)));
}
