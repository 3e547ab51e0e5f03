import type { Word } from '../../language/find-words.js';
import { isFunctionWord } from '../../language/name-heads.js';

/** Most letters of an acronym that one word may give: "INT" of "INTERPOL". */
const longestShare = 3;
/** Letters that an acronym must have to be looked for among words without capitals. */
const shortestPlain = 3;

/**
 * Whether the letters of an acronym begin words that follow one another, function words open: "FATF" for "financial
 * action task force", "UNTOC" for "United Nations … Transnational Organized Crime" where only such words lie between.
 */
export function isInitialsOfWords(acronym: string, words: readonly Word[]): boolean {
  const letters = acronym.replace(/s$/u, '').toLowerCase();
  const telling = words.filter(({ folded }) => !isFunctionWord(folded));
  return telling.some(({ capital, folded }, at) => {
    if (folded === letters || (letters.length < shortestPlain && !capital)) return false;
    return startsWith(letters, telling.slice(at, at + letters.length), 1);
  });
}

/** Whether words give the letters in order, the first word at least one, each at most a few, and most of them one. */
function startsWith(letters: string, words: readonly Word[], spare: number): boolean {
  if (letters === '') return true;
  const [word, ...rest] = words;
  if (word === undefined) return false;
  for (let share = 1; share <= longestShare; share += 1) {
    if (!word.folded.startsWith(letters.slice(0, share)) || letters.length < share) return false;
    const left = spare - (share - 1);
    if (left < 0) return false;
    if (startsWith(letters.slice(share), rest, left)) return true;
  }
  return false;
}
