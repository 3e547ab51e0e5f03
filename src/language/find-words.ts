/** A word of a text with its place; hyphens and apostrophe-s end a word ("Egypt’s" is "Egypt"). */
export interface Word {
  text: string;
  /** Lower case, without diacritics and inner apostrophes: the form in which words are compared. */
  folded: string;
  start: number;
  end: number;
  /** Whether its first letter is a capital. */
  capital: boolean;
}

// Abbreviations with dots ("U.S."), then letters and digits with inner apostrophes ("Da’esh", "N’Djamena").
const wordPattern = /(?:\p{Lu}\.){2,}|[\p{L}\p{M}\p{N}]+(?:[’'ʼ][\p{L}\p{M}\p{N}]+)*/gu;
const possessive = /[’'ʼ]s$/iu;
const plainAscii = /^[a-z0-9]*$/;

function foldWord(text: string): string {
  const lower = text.toLowerCase();
  return plainAscii.test(lower) ? lower : lower.normalize('NFKD').replace(/[\p{M}’'ʼ]/gu, '');
}

/** The words of a text in order, with UTF-16 offsets. */
export function findWords(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const word = match[0].replace(possessive, '');
    if (word === '') continue;
    const first = word.charAt(0);
    const capital = first !== first.toLowerCase();
    words.push({
      text: word,
      folded: foldWord(word),
      start: match.index,
      end: match.index + word.length,
      capital,
    });
  }
  return words;
}
