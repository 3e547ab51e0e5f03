import type { IndexReader } from '../../contracts/search-index.js';
import { foldText, listWords, stemWord } from '../../language/extract-terms.js';
import { findNames, type NamedThing } from '../../language/find-names.js';
import { findNumbers } from '../../language/find-numbers.js';
import { findSymbols } from '../../language/find-symbols.js';
import type { AnswerContext, Candidate } from './candidate.js';
import { readParagraph } from './read-features.js';

/** Something that the question names and an answer must therefore speak of. */
export interface NamedInQuestion {
  text: string;
  /** Comparison form of a name; the folded text of a number, year or symbol. */
  canonical: string;
  kind: NamedThing['kind'] | 'number' | 'year' | 'symbol';
}

/**
 * Lists the names, numbers, years and symbols of a question that an answer must speak of; those that only name a
 * document or a locator are left out, and so is what an instruction to the assistant names.
 */
export function listNamedThings(context: AnswerContext): NamedInQuestion[] {
  const { question, retrieval } = context;
  const spent = [
    ...retrieval.mentions.filter(
      (mention) => mention.documentIds.length > 0 && !datesAnEvent(context, mention.text),
    ),
    ...retrieval.located.map((reference) => spanOf(question, reference.text)),
  ];
  const free = (span: { start: number; end: number }) =>
    !spent.some((other) => span.start < other.end && other.start < span.end);
  const symbols = findSymbols(question).filter(free);
  const provisions = [...question.matchAll(provision)]
    .map((match) => ({ text: match[0], start: match.index, end: match.index + match[0].length }))
    .filter(free);
  const names = findNames(question).filter(
    (name) => free(name) && !symbols.some((symbol) => name.start < symbol.end && symbol.start < name.end),
  );
  const numbers = findNumbers(question).filter(
    (number) =>
      free(number) &&
      (number.kind === 'year' ||
        (number.kind === 'number' && number.unit !== 'ordinal' && /\d/.test(number.text))) &&
      ![...symbols, ...names].some((other) => number.start < other.end && other.start < number.end),
  );
  return [
    ...provisions.map(({ text }) => ({ text, canonical: foldText(text), kind: 'symbol' as const })),
    ...symbols.map((symbol) => ({
      text: symbol.text,
      canonical: foldText(symbol.text),
      kind: 'symbol' as const,
    })),
    ...names.map((name) => ({ text: name.text, canonical: name.canonical, kind: name.kind })),
    ...numbers.map((number) => ({
      text: number.text,
      canonical: foldText(number.text),
      kind: number.kind === 'year' ? ('year' as const) : ('number' as const),
    })),
  ];
}

/** A provision of another instrument, which only what names it can answer for. */
const provision =
  /\b(?:article|section|rule|chapter|annex|principle|goal|target)\s+(?:\d{1,3}|[IVX]{1,5})\b/giu;

/** In a question for a number, a bare year is when it happened, not the document that says it. */
function datesAnEvent({ shape }: AnswerContext, mention: string): boolean {
  return shape.expects === 'number' && /^\d{4}$/.test(mention);
}

function spanOf(question: string, text: string): { start: number; end: number } {
  const start = Math.max(0, question.indexOf(text));
  return { start, end: start + text.length };
}

/** Of named things, those that no paragraph of the corpus has in any of their forms. */
export async function findUnknownNames(
  named: readonly NamedInQuestion[],
  index: Pick<IndexReader, 'vocabulary'>,
): Promise<NamedInQuestion[]> {
  const forms = named.flatMap((thing) => [thing.text, thing.canonical]);
  const counts = await index.vocabulary(forms);
  return named.filter((_, at) => (counts[2 * at] ?? 0) === 0 && (counts[2 * at + 1] ?? 0) === 0);
}

/** Whether a candidate, with its paragraph and headings, speaks of a named thing. */
export function speaksOf(candidate: Candidate, thing: NamedInQuestion, asksForFigure = false): boolean {
  const { paragraph } = candidate.hit;
  const context = [paragraph.text, ...paragraph.headingPath].join('\n');
  if (thing.kind === 'number') return hasPhrase(candidate.sentence.text, thing.text);
  if (thing.kind === 'year' && !asksForFigure && isOfYear(candidate, thing.text)) return true;
  if (thing.kind === 'year' && candidate.fits) return coversYear(candidate, Number(thing.text));
  if (hasPhrase(context, thing.text) || hasPhrase(context, thing.canonical)) return true;
  if (thing.kind === 'symbol' || thing.kind === 'year') return false;
  return readParagraph(paragraph).names.has(thing.canonical) || isOfPlace(candidate, thing);
}

/** Letters that a place and its adjective share: "Europe", "European". */
const sharedLetters = 5;

/** Whether the document is of a place: what a European meeting says, it says of Europe. */
function isOfPlace({ document }: Candidate, { kind, canonical }: NamedInQuestion): boolean {
  if (kind !== 'place' && kind !== 'country') return false;
  const place = foldText(canonical);
  if (place.length < sharedLetters || place.includes(' ')) return false;
  return listWords(document.title).some((word) => word.startsWith(place.slice(0, -1)));
}

/** Whether a document is of a year, so that what it reports is of that year where nothing else is said. */
function isOfYear({ document }: Candidate, year: string): boolean {
  return document.date?.startsWith(year) === true;
}

/**
 * Whether a sentence is of a year: it gives it, or a span of years around it ("between 2014 and 2017" covers 2015), or it
 * gives none and its paragraph or its document is of that year.
 */
function coversYear({ sentence, hit, document }: Candidate, year: number): boolean {
  const years = findNumbers(sentence.text)
    .filter((number) => number.kind === 'year')
    .map((number) => number.value);
  if (years.length === 0)
    return document.date?.startsWith(String(year)) === true || hasPhrase(hit.paragraph.text, String(year));
  return years.includes(year) || (years.length > 1 && Math.min(...years) < year && year < Math.max(...years));
}

/** Whether the words of a phrase stand in a text one after another, in any inflection. */
function hasPhrase(text: string, phrase: string): boolean {
  const wanted = listWords(phrase).map(stemWord);
  if (wanted.length === 0) return true;
  const words = listWords(text).map(stemWord);
  return words.some((_, at) => wanted.every((stem, offset) => words[at + offset] === stem));
}
