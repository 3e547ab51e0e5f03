import type { WordDifference } from '../../contracts/verification.js';
import { cardinalWords, ordinalWords } from '../../language/number-words.js';
import { normaliseText } from './normalise-text.js';

/** Words that turn a meaning round when they come or go. */
const negations = new Set(
  'not no never none neither nor without nothing nobody nowhere cannot hardly except unless refused denied rejected'.split(
    ' ',
  ),
);
const wordPattern = /[$€£%]|[\p{L}\p{M}\p{N}]+(?:[.,'/-][\p{L}\p{M}\p{N}]+)*/gu;

/** More words than this are compared without regard to their order. */
const mostAligned = 600;

export interface WordComparison {
  /** Share of words in common, from 0 to 1: twice the common ones over those of both. */
  likeness: number;
  /** Numbers first, then negations, then other words; each as printed. */
  differences: WordDifference[];
}

/** Compares the words of a sentence in the file with those of a sentence of a paragraph, capitals and marks apart. */
export function compareWords(inFile: string, inParagraph: string): WordComparison {
  const written = splitWords(inFile);
  const printed = splitWords(inParagraph);
  const common = alignWords(written.map(fold), printed.map(fold));
  const differences = [
    ...written.filter((_, at) => !common.written.has(at)).map((text) => describe('added', text)),
    ...printed.filter((_, at) => !common.printed.has(at)).map((text) => describe('removed', text)),
  ];
  const order = { number: 0, negation: 1, word: 2 };
  differences.sort((one, other) => order[one.kind] - order[other.kind]);
  const words = written.length + printed.length;
  return { likeness: words === 0 ? 1 : (2 * common.written.size) / words, differences };
}

function describe(change: WordDifference['change'], text: string): WordDifference {
  const folded = fold(text);
  const isNumber = /[\p{N}%]/u.test(text) || cardinalWords.has(folded) || ordinalWords.has(folded);
  return { change, kind: isNumber ? 'number' : isNegation(text) ? 'negation' : 'word', text };
}

function isNegation(word: string): boolean {
  return negations.has(fold(word)) || fold(word).endsWith("n't");
}

function splitWords(text: string): string[] {
  return normaliseText(text).match(wordPattern) ?? [];
}

function fold(word: string): string {
  return word.toLowerCase();
}

interface Alignment {
  /** Places of the common words in either text. */
  written: Set<number>;
  printed: Set<number>;
}

/** Longest common subsequence of two lists of words. */
function alignWords(written: readonly string[], printed: readonly string[]): Alignment {
  if (written.length > mostAligned || printed.length > mostAligned) return matchWords(written, printed);
  const width = printed.length + 1;
  const lengths = new Uint16Array((written.length + 1) * width);
  for (let i = written.length - 1; i >= 0; i--) {
    for (let j = printed.length - 1; j >= 0; j--) {
      const skipped = Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
      lengths[i * width + j] =
        written[i] === printed[j] ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1 : skipped;
    }
  }
  const common: Alignment = { written: new Set(), printed: new Set() };
  let [i, j] = [0, 0];
  while (i < written.length && j < printed.length) {
    if (written[i] === printed[j]) {
      common.written.add(i++);
      common.printed.add(j++);
    } else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i++;
    else j++;
  }
  return common;
}

function matchWords(written: readonly string[], printed: readonly string[]): Alignment {
  const places = new Map<string, number[]>();
  for (const [at, word] of printed.entries()) places.set(word, [...(places.get(word) ?? []), at]);
  const common: Alignment = { written: new Set(), printed: new Set() };
  for (const [at, word] of written.entries()) {
    const place = places.get(word)?.shift();
    if (place === undefined) continue;
    common.written.add(at);
    common.printed.add(place);
  }
  return common;
}
