import { stemWord } from '../../language/extract-terms.js';
import { findWords } from '../../language/find-words.js';
import { stopWords } from '../../language/stop-words.js';
import { weighWord } from '../../language/weigh-word.js';

/** A word that carries content, with its place in the text. */
export interface ContentWord {
  text: string;
  /** As words are compared. */
  folded: string;
  stem: string;
  start: number;
  end: number;
  capital: boolean;
  /** How much it tells, from 0 to 1. */
  weight: number;
}

const readings = new Map<string, ContentWord[]>();
const rememberedTexts = 5_000;

/** The content words of a text in order; stop words, digits and lone letters are none. Readings are kept. */
export function readContentWords(text: string): readonly ContentWord[] {
  const known = readings.get(text);
  if (known !== undefined) return known;
  if (readings.size >= rememberedTexts) readings.clear();
  const words = findWords(text)
    .filter(({ folded }) => folded.length > 1 && !stopWords.has(folded) && !/^\d+$/u.test(folded))
    .map((word) => ({ ...word, stem: stemWord(word.folded), weight: weighWord(word.folded) }));
  readings.set(text, words);
  return words;
}
