import { splitSentences } from '../../language/split-sentences.js';
import type { VerifiedSentence } from '../../contracts/verification.js';
import { compareWords, type WordComparison } from './compare-words.js';
import { containsWords } from './contains-words.js';
import { describeDifferences } from './describe-differences.js';
import { normaliseText } from './normalise-text.js';
import type { CitedText } from './read-types.js';

/** Printed where words of a quotation are left out. */
const omission = /\s*\[(?:…|\.\.\.)\]\s*/u;
const printedMark = /^(?:\(?[\p{L}\p{N}]{1,5}[.)]|[•–—*-])\s+/u;
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

/** Every piece between omission marks stands in one of the texts, letter for letter. */
function isBorneOut(words: string, texts: readonly string[]): boolean {
  const whole = normaliseText(words);
  if (texts.some((text) => containsWords(text, whole))) return true;
  const pieces = words
    .split(omission)
    .map(normaliseText)
    .filter((piece) => piece !== '');
  return pieces.length > 0 && pieces.every((piece) => texts.some((text) => containsWords(text, piece)));
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

/** Words borne out may still be a piece of a quoted sentence that says the opposite. */
function checkOmitted(words: string, { sentences, quotes }: Ground): Outcome {
  const whole = normaliseText(words);
  if (omission.test(words) || [...quotes, ...sentences].includes(whole)) return borneOut;
  const quoted = sentences.find(
    (text) =>
      containsWords(text, whole) &&
      quotes.some((quote) => containsWords(quote, text)) &&
      splitSentences(text).length === 1,
  );
  const { differences } = compareWords(whole, quoted ?? whole);
  if (!differences.some(({ kind }) => kind === 'negation')) return borneOut;
  return { status: 'not-borne-out', differences, problem: describeDifferences(differences) };
}

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
