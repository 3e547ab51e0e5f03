import { stemmer } from 'stemmer';
import { stopWords } from './stop-words.js';

const wordPattern = /[\p{L}\p{N}]+/gu;

/** Lower-cases and strips diacritics and typographic apostrophes, as the lexical leg's tokenizer does. */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** All words of a text, folded, in order, stop words included. */
export function listWords(text: string): string[] {
  return foldText(text).match(wordPattern) ?? [];
}

/** Content words of a text: folded, stop words left out, each once, in order of first use. */
export function extractTerms(text: string): string[] {
  const withoutPossessive = text.replace(/[’']s\b/gu, '');
  return [...new Set(listWords(withoutPossessive).filter((word) => !stopWords.has(word)))];
}

const stems = new Map<string, string>();
const rememberedStems = 50_000;

/** Porter stem of a folded word (M. F. Porter, "An algorithm for suffix stripping", 1980), as FTS5's porter makes it. */
export function stemWord(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size >= rememberedStems) stems.clear();
  const stem = stemmer(word);
  stems.set(word, stem);
  return stem;
}

/** Stems of the content words of a text, each once. */
export function extractStems(text: string): string[] {
  return [...new Set(extractTerms(text).map(stemWord))];
}
