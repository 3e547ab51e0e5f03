import { splitSentences } from '../../language/split-sentences.js';
import type { VerifiedSentence } from '../../contracts/verification.js';
import { compareWords, type WordComparison } from './compare-words.js';
import { containsWords } from './contains-words.js';
import { describeDifferences } from './describe-differences.js';
import { normaliseText } from './normalise-text.js';
import type { CitedText } from './read-types.js';

/** Printed where words of a quotation are left out. */
const omission = /\s*\[(?:…|\.\.\.)\]\s*/u;
const printedMark = /^(?:\(?(?:\p{L}|[ivxlc]{1,5}|\d{1,3})[.)]|[•–—*-])\s+/iu;
/** Fewest words of a piece between two omissions. */
const fewestWords = 3;
/** Share of words in common from which a sentence is an edited one of the paragraph, and not somebody's own. */
const alike = 0.5;

/** What the footnotes of a text rest on, all of it normalised. */
export interface Ground {
  /** Their paragraphs as they are now. */
  paragraphs: readonly string[];
  /** Sentences of those paragraphs. */
  sentences: readonly string[];
  /** Quotations that stand in those paragraphs. */
  quotes: readonly string[];
  /** All their quotations as the file prints them. */
  printed: readonly string[];
}

type Outcome = Pick<VerifiedSentence, 'status' | 'differences' | 'problem'>;

/**
 * Checks words against what their footnotes rest on. They are one sentence where quotations bear all of them out; else
 * those that end with the footnotes are checked, and those before are found to be edited, or to have no footnote.
 */
export function verifyText({ text, footnotes, under }: CitedText, ground: Ground): VerifiedSentence[] {
  const make = (words: string, outcome: Outcome, cited = footnotes): VerifiedSentence => ({
    text: words,
    under,
    footnotes: outcome.status === 'uncited' ? [] : cited,
    ...outcome,
  });
  if (footnotes.length === 0) return [make(text, uncited('It has no footnote.'))];
  if (ground.paragraphs.length === 0) {
    return [
      make(text, {
        status: 'not-borne-out',
        differences: [],
        problem: 'None of its footnotes names a paragraph that is in the corpus.',
      }),
    ];
  }
  const whole = chooseWords(text, ground.quotes.length > 0 ? ground.quotes : ground.paragraphs);
  if (whole !== null) return [make(whole, checkOmitted(whole, ground))];
  const sentences = splitSentences(text).map(({ start, end }) => ({ start, words: text.slice(start, end) }));
  const own = sentences.findIndex(({ start }) => chooseWords(text.slice(start), ground.quotes) !== null);
  const from = own < 0 ? sentences.length - 1 : own;
  const before = sentences
    .slice(0, Math.max(0, from))
    .map(({ words }) => make(words, checkBefore(words, ground)));
  const rest = text.slice(sentences[from]?.start ?? 0);
  return [...before, make(rest, own < 0 ? checkWords(rest, ground) : checkOmitted(rest, ground))];
}

/** The words with or without the mark of a list before them, whichever the texts bear out; null for neither. */
function chooseWords(words: string, texts: readonly string[]): string | null {
  return [words, words.replace(printedMark, '')].find((one) => isBorneOut(one, texts)) ?? null;
}

/** The words stand in one of the texts, letter for letter; where some are left out, the pieces stand there in order. */
function isBorneOut(words: string, texts: readonly string[]): boolean {
  const whole = normaliseText(words);
  if (texts.some((text) => containsWords(text, whole))) return true;
  const pieces = splitPieces(words);
  if (pieces.length === 0 || pieces.some((piece) => piece.split(' ').length < fewestWords)) return false;
  return standInOrder(pieces, texts);
}

/** The pieces between omission marks, normalised. */
function splitPieces(words: string): string[] {
  return words
    .split(omission)
    .map(normaliseText)
    .filter((piece) => piece !== '');
}

/** Whether each piece stands in one of the texts, after the pieces before it that stand in the same. */
function standInOrder(pieces: readonly string[], texts: readonly string[]): boolean {
  const read = texts.map(() => 0);
  return pieces.every((piece) =>
    texts.some((text, at) => {
      const found = text.indexOf(piece, read[at]);
      if (found < 0 || !containsWords(text.slice(found), piece)) return false;
      read[at] = found + piece.length;
      return true;
    }),
  );
}

/** The stretch of a text from the first piece to the last, where they stand in it in order; else null. */
function findSpan(pieces: readonly string[], text: string): string | null {
  let at = 0;
  let start = -1;
  for (const piece of pieces) {
    const found = text.indexOf(piece, at);
    if (found < 0 || !containsWords(text.slice(found), piece)) return null;
    if (start < 0) start = found;
    at = found + piece.length;
  }
  return text.slice(start, at);
}

const borneOut: Outcome = { status: 'borne-out', differences: [], problem: '' };

function uncited(problem: string): Outcome {
  return { status: 'uncited', differences: [], problem };
}

/** A sentence before the one that the footnotes follow. */
function checkBefore(words: string, ground: Ground): Outcome {
  if (chooseWords(words, ground.quotes) !== null) return borneOut;
  if (chooseWords(words, ground.paragraphs) !== null) {
    // A quotation of several sentences is not located as a whole where one of them has changed.
    if (chooseWords(words, ground.printed) !== null) return borneOut;
    return uncited('It has no footnote of its own; its words stand in the paragraph of the next one.');
  }
  const nearest = findNearest(words, ground);
  return nearest.likeness < alike ? uncited('It has no footnote of its own.') : describeNearest(nearest);
}

function checkWords(words: string, ground: Ground): Outcome {
  const chosen = chooseWords(words, ground.paragraphs);
  return chosen === null ? describeNearest(findNearest(words, ground)) : checkOmitted(chosen, ground);
}

/** Words borne out may still be a piece of a sentence that says the opposite, or leave out what turns it round. */
function checkOmitted(words: string, { paragraphs, sentences }: Ground): Outcome {
  const pieces = splitPieces(words);
  const whole = pieces[0] ?? '';
  if (pieces.length > 1) {
    const span = paragraphs.map((text) => findSpan(pieces, text)).find((text) => text !== null);
    return judgeCut(pieces.join(' '), span ?? null);
  }
  if (sentences.includes(whole)) return borneOut;
  // The note may have been cut with the sentence, so its quotation is no measure.
  const around = sentences.find((text) => containsWords(text, whole) && splitSentences(text).length === 1);
  return judgeCut(whole, around ?? null);
}

/** Words that were cut out of a text must not have lost a negation, a number or a condition of it. */
function judgeCut(words: string, text: string | null): Outcome {
  const { differences } = compareWords(words, text ?? words);
  const lost = differences.filter(({ kind, text: word }) => kind !== 'word' || turning.test(word));
  if (lost.length === 0) return borneOut;
  return { status: 'not-borne-out', differences: lost, problem: describeDifferences(lost) };
}

/** Words whose loss makes a claim of what was a condition, a wish or somebody's view. */
const turning =
  /^(?:if|unless|may|might|could|should|would|wrong|false|said|says|argued|claimed|alleged|according|some|whether|opposed|against|rejected)$/iu;

function findNearest(words: string, { quotes, sentences }: Ground): WordComparison {
  const own = words.replace(printedMark, '');
  return [...quotes, ...sentences]
    .map((text) => compareWords(own, text))
    .reduce((best, one) => (one.likeness > best.likeness ? one : best), { likeness: 0, differences: [] });
}

function describeNearest({ likeness, differences }: WordComparison): Outcome {
  if (likeness < alike) {
    return {
      status: 'not-borne-out',
      differences: [],
      problem: 'Its words are not in the paragraphs of its footnotes.',
    };
  }
  return { status: 'not-borne-out', differences, problem: describeDifferences(differences) };
}
