import type { Finding } from '../../contracts/claim-check.js';
import { findDates, type FoundDate } from '../../language/find-dates.js';
import { findWords } from '../../language/find-words.js';
import { lookUpOtherNames } from '../../language/other-names.js';
import { monthNames } from '../../language/month-names.js';
import type { SourcePiece } from './cited-source.js';
import { hasBody } from './has-body.js';
import { makeFactFinding, type FactCheck } from './fact-check.js';

const months = monthNames.join('|');
/** A month without day and year; "May" and "March" only where a time is told. */
const bareMonth = new RegExp(
  String.raw`(?<=\b(?:in|since|until|by|of|from|to|during|before|after|early|late|mid|last|and)[\s-])(?:${months})(?!\p{L})(?!\s+\d)`,
  'gu',
);

const anyMonth = new RegExp(String.raw`(?<!\p{L})(?:${months})(?!\p{L})`, 'gu');

function listDates(text: string): FoundDate[] {
  const dates = findDates(text);
  for (const match of text.matchAll(bareMonth)) {
    const start = match.index;
    const end = start + match[0].length;
    if (dates.some((date) => start < date.end && end > date.start)) continue;
    dates.push({ text: match[0], start, end, month: monthNames.findIndex((name) => name === match[0]) + 1 });
  }
  return dates;
}

/** Whether what a claim says of a day, month and year stands in one date of the source; what that lacks is open. */
function matchesDate(claim: FoundDate, given: FoundDate): boolean {
  const agrees = (left: number | undefined, right: number | undefined): boolean =>
    left === undefined || right === undefined || left === right;
  if (!agrees(claim.year, given.year) || !agrees(claim.month, given.month)) return false;
  // A date of which the source gives none of the claim's parts is another's.
  const shared = [
    claim.year !== undefined && given.year !== undefined,
    claim.month !== undefined && given.month !== undefined,
  ];
  if (!shared.some(Boolean)) return false;
  if (claim.month !== undefined && given.month === undefined) return false;
  // A month alone bears out a month alone, not a day or a year with it.
  if (given.year === undefined && given.day === undefined && (claim.year ?? claim.day) !== undefined)
    return false;
  const days = [given.day, given.lastDay].filter((day) => day !== undefined);
  return [claim.day, claim.lastDay].every((day) => day === undefined || days.includes(day));
}

/** Every month that is named, also of a span: "May–June 2021". */
function listMonths({ text }: SourcePiece): FoundDate[] {
  return Array.from(text.matchAll(anyMonth), (match) => {
    const start = match.index;
    const month = monthNames.findIndex((name) => name === match[0]) + 1;
    return { text: match[0], start, end: start + match[0].length, month };
  });
}

/** The years of resolutions: 2015 for "2253 (2015)". */
function datesOfSymbols({ symbols }: SourcePiece): FoundDate[] {
  return symbols.flatMap(({ text, start, end, canonical }) => {
    const year = /(?<=\()(?:19|20)\d{2}(?=\))|(?<=\/)(?:19|20)\d{2}(?=\/)/u.exec(canonical)?.[0];
    return year === undefined ? [] : [{ text, start, end, year: Number(year) }];
  });
}

/** Dates and years of a claim that the cited paragraphs do not give, nor the date of their document. */
export function findDateFaults({ text, source, where }: FactCheck): Finding[] {
  const given = source.flatMap((piece) => [...piece.dates, ...datesOfSymbols(piece), ...listMonths(piece)]);
  const years = new Set(given.flatMap((date) => date.year ?? []));
  const claimed = listDates(text);
  return claimed
    .filter((date) => {
      if (isYearOfDocumentAlone(date, { text, source, claimed })) return true;
      const isGiven = (part: FoundDate): boolean =>
        given.some((one) => matchesDate(part, one) && isYearKnown(part, one, years));
      if (isGiven(date) || splitSpan(date).every(isGiven)) return false;
      if (
        isBareYear(date) &&
        (source.some((piece) => hasYear(piece, date.year)) || isYearOfTreaty(date, text, source))
      )
        return false;
      return true;
    })
    .map((date) => makeFactFinding('date', date.text, where));
}

/** The first and the last day of a span, which the source may give as two dates; the date itself where it is none. */
function splitSpan({ lastDay, ...first }: FoundDate): FoundDate[] {
  return lastDay === undefined ? [first] : [first, { ...first, day: lastDay }];
}

const documentNoun =
  /(?<!\p{L})(?:meetings?|congress|conference|reports?|papers?|sessions?|documents?|release|addendum|draft|gathering|talks|summit)(?!\p{L})/iu;

/**
 * Whether a year is only that of the document, while the paragraph itself gives another that the claim leaves out; it is
 * then said of the wrong thing, unless it is said of the document.
 */
function isYearOfDocumentAlone(
  date: FoundDate,
  { text, source, claimed }: Pick<FactCheck, 'text' | 'source'> & { claimed: readonly FoundDate[] },
): boolean {
  const { year } = date;
  if (year === undefined) return false;
  const own = source.filter(({ part }) => part !== 'document');
  if (own.some((piece) => hasYear(piece, year) || piece.text.includes(String(year)))) return false;
  const around = text.slice(Math.max(0, date.start - 40), date.end + 40);
  if (documentNoun.test(around)) return false;
  const said = new Set(claimed.map((one) => one.year));
  return own.some(
    ({ part, dates }) =>
      part === 'text' && dates.some((one) => !said.has(one.year) && one.year !== undefined),
  );
}

function isBareYear({ month, day }: FoundDate): boolean {
  return month === undefined && day === undefined;
}

/** "no later than 2018", "mid-2022", "2023–2027": a year that is not read as a date. */
function hasYear({ text }: SourcePiece, year: number | undefined): boolean {
  return (
    year !== undefined && new RegExp(String.raw`(?<![\p{N}/.,])${year}(?![\p{N}/]|[.,]\p{N})`, 'u').test(text)
  );
}

/** "the 1988 drug treaty" for the convention that goes by its year. */
function isYearOfTreaty({ year, end }: FoundDate, text: string, source: readonly SourcePiece[]): boolean {
  if (!/^\s+(?:[\p{L}-]+\s+){0,4}(?:convention|treaty)(?!\p{L})/iu.test(text.slice(end))) return false;
  const bodies = lookUpOtherNames(findWords(`${year} Convention`), 0)?.bodies ?? [];
  return bodies.length > 0 && hasBody(source, bodies);
}

/** A date printed without its year takes one that stands elsewhere in the source, or in its document's date. */
function isYearKnown(claim: FoundDate, given: FoundDate, years: ReadonlySet<number>): boolean {
  return claim.year === undefined || given.year !== undefined || years.has(claim.year);
}
