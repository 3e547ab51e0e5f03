import type { TextRange } from './split-text.js';

/** Words too common to be worth marking. */
const commonWords = new Set(
  (
    'a about an and any are as at be been but by can did do does for from had has have how i in into is it its ' +
    'me of on or said say says so such tell than that the their them there these they this those to was were what ' +
    'when where which who why will with would'
  ).split(' '),
);

/** Endings that two forms of one word may differ in. */
const endings = new Set(
  (
    ' s es e ed d ing y ies ly al ally er ers or ors ion ions ation ations ism isms ist ists ment ments ity ' +
    'ities ive ives inal inals'
  ).split(' '),
);

const wordPattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

/** Letters that two forms of one word must share. */
const shortestStem = 4;

/** The words of a query that are worth marking, folded to lower case without accents, each once. */
export function listQueryWords(query: string): string[] {
  const words = (query.match(wordPattern) ?? []).map(fold);
  return [...new Set(words)].filter((word) => word !== '' && !commonWords.has(word));
}

/**
 * Finds where the words stand in a text: whole words whatever their case and accents, and other forms of them ("crimes"
 * and "criminal" for "crime"), told by a common beginning of at least four letters.
 * @param words as listQueryWords() gives them.
 */
export function findWords(text: string, words: readonly string[]): TextRange[] {
  if (words.length === 0) return [];
  const known = new Map<string, boolean>();
  const ranges: TextRange[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const [token] = match;
    let fits = known.get(token);
    if (fits === undefined) {
      const folded = fold(token);
      fits = words.some((word) => isSameWord(word, folded));
      known.set(token, fits);
    }
    if (fits) ranges.push({ start: match.index, end: match.index + token.length });
  }
  return ranges;
}

function isSameWord(one: string, other: string): boolean {
  if (one === other || `${one}s` === other || one === `${other}s`) return true;
  let common = 0;
  while (common < one.length && one[common] === other[common]) common += 1;
  if (/\d/u.test(one)) return false;
  // What two forms have in common may reach into their endings: "terrorism" and "terrorist" part after "terroris".
  for (let stem = common; stem >= shortestStem && stem >= common - 2; stem--) {
    if (endings.has(one.slice(stem)) && endings.has(other.slice(stem))) return true;
  }
  return false;
}

function fold(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
