import type { DocumentMention } from '../contracts/retrieval.js';
import { extractTerms, stemWord } from '../language/extract-terms.js';
import { monthNames } from '../language/month-names.js';
import { findNames } from '../language/find-names.js';
import type { SourceDescription } from './describe-sources.js';
import { makeMention } from './make-mention.js';
import { isYear, type Word } from './question-words.js';

/** Words before a year that make it part of a date, not a name of a source. */
const dateWords = new Set([...monthNames.map((month) => month.toLowerCase()), 'early', 'late', 'mid']);

/** Asks for words spoken or written, so that a year is that of the source. */
const asksWhatWasSaid =
  /\b(?:said|say|says|discuss\w*|debat\w*|views?|opinions?|speakers?|delegates?|mention\w*|recommend\w*|argue\w*)\b/iu;

/** Years that stand alone and are the years of documents, when all the years named are; "September 2019" is a date. */
export function findDatedDocuments(
  question: string,
  words: Word[],
  sources: readonly SourceDescription[],
): DocumentMention[] {
  const years = words.map((word, at) => ({ word, at })).filter(({ word }) => isYear(word.text));
  const dated = years.map(({ word, at }) => ({
    at,
    ids: sources.filter((source) => source.year === Number(word.text)).map((source) => source.document.id),
  }));
  if (dated.some(({ ids }) => ids.length === 0)) return [];
  const range = findYearRange(
    words,
    years.map(({ at }) => at),
  );
  if (range !== null) return [makeMention(question, words, range, listBetween(words, range, sources))];
  return dated
    .filter(({ at }) => !dateWords.has(words[at - 1]?.text ?? '') && !isBracketed(question, words[at]))
    .map(({ at, ids }) => ({
      ...makeMention(question, words, { from: at, to: at }, ids),
      asSource: dated.length > 1 || asksWhatWasSaid.test(question),
    }));
}

/** Positions of "2012 to 2020" or "between 2012 and 2020", whose years between count too. */
function findYearRange(words: Word[], years: readonly number[]): { from: number; to: number } | null {
  const [from, to] = years;
  if (from === undefined || to === undefined || to !== from + 2) return null;
  const joined =
    words[from + 1]?.text === 'to' ||
    (words[from + 1]?.text === 'and' && words[from - 1]?.text === 'between');
  return joined ? { from, to } : null;
}

function listBetween(
  words: Word[],
  { from, to }: { from: number; to: number },
  sources: readonly SourceDescription[],
): string[] {
  const [first, last] = [Number(words[from]?.text), Number(words[to]?.text)];
  return sources
    .filter(({ year }) => year !== null && first <= year && year <= last)
    .map(({ document }) => document.id);
}

/** A year in brackets belongs to the number of a resolution. */
function isBracketed(question: string, word: Word | undefined): boolean {
  return word !== undefined && question[word.start - 1] === '(';
}

/** Cities by which a meeting is known, as in its names or its masthead: "in Doha". */
export function findPlacedDocuments(
  question: string,
  words: Word[],
  sources: readonly SourceDescription[],
): DocumentMention[] {
  return findNames(question).flatMap((name) => {
    // A city need not be a known one: what stands after a bare "in" or "at" and is in a masthead is its place.
    const leadsUp =
      name.kind === 'place' ? /\b(?:in|at|the)\s+$/iu : name.kind === 'other' ? /\b(?:in|at)\s+$/iu : null;
    if (leadsUp?.test(question.slice(0, name.start)) !== true) return [];
    const stems = extractTerms(name.text).map(stemWord);
    const ids = sources
      .filter((source) => stems.every((stem) => source.stems.has(stem)))
      .map((source) => source.document.id);
    const from = words.findIndex((word) => word.start >= name.start);
    const to = words.findLastIndex((word) => word.end <= name.end);
    return ids.length === 0 || from < 0 || to < from ? [] : [makeMention(question, words, { from, to }, ids)];
  });
}
