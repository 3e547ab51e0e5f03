import { foldText } from '../language/extract-terms.js';

/** A word of a question, folded, with its place. */
export interface Word {
  text: string;
  start: number;
  end: number;
}

/** The words of a question in order, possessive endings left out. */
export function listPositionedWords(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:[’']s\b)?/gu)].map((match) => ({
    text: foldText(match[0]).replace(/[’']s$/u, ''),
    start: match.index,
    end: match.index + match[0].replace(/[’']s$/u, '').length,
  }));
}

/** Whether a word is a year from 1900 to 2099. */
export function isYear(word: string): boolean {
  return /^(?:19|20)\d\d$/.test(word);
}
