import type { CitedPassage } from '../../contracts/claim-check.js';
import { findWords } from '../../language/find-words.js';

function fold(text: string): string {
  return findWords(text)
    .map(({ folded }) => folded)
    .join(' ');
}

/**
 * Whether a text is one or more whole sentences of a passage, one after another, word for word: letter case, typography
 * and punctuation do not count. Part of a sentence is no copy, for what is left out may turn its sense.
 */
export function isCopied(text: string, passages: readonly CitedPassage[]): boolean {
  const claim = fold(text);
  return passages.some(({ sentences }) => {
    const folded = sentences.map((sentence) => fold(sentence.text));
    return folded.some((_, from) => {
      let joined = '';
      for (const sentence of folded.slice(from)) {
        joined = joined === '' ? sentence : `${joined} ${sentence}`;
        if (joined === claim) return true;
        if (!claim.startsWith(joined)) return false;
      }
      return false;
    });
  });
}
