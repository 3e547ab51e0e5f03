import { monthNames } from './month-names.js';
import { findSymbols } from './find-symbols.js';

/** A date in a text, as far as it is given there. Numbers of months and days are from 1. */
export interface FoundDate {
  text: string;
  start: number;
  end: number;
  year?: number;
  month?: number;
  day?: number;
  /** Last day of a range within one month: "20–27 April 2020". */
  lastDay?: number;
}

const month = String.raw`(?:jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?|july?|aug(?:ust|\.)?|sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)`;
const day = String.raw`(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?`;
const year = String.raw`(?:19|20)\d{2}`;

const isoPattern = new RegExp(
  String.raw`(?<![\d/-])(${year})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?![\d-])`,
  'gu',
);
const dayFirst = new RegExp(
  String.raw`(?<![\p{L}\d.,/-])(${day})(?:\s?(?:–|—|-|to|and|until)\s?(${day}))?(?:\s+of)?\s+(${month})(?![\p{L}])(?:,?\s+(${year})(?!\d))?`,
  'giu',
);
const monthFirst = new RegExp(
  String.raw`(?<![\p{L}])(${month})\s+(${day})(?:\s?(?:–|-|to|and)\s?(${day}))?(?![\p{L}\d])(?:,?\s+(${year})(?!\d))?`,
  'giu',
);
const monthYear = new RegExp(String.raw`(?<![\p{L}])(${month}),?\s+(?:of\s+)?(${year})(?!\d)`, 'giu');
const bareYear =
  /(?<![\p{L}\p{N}/.,$€£#-])(?:19|20)\d{2}(?![\p{L}\p{N}/%]|[.,]\d|\s?\((?:19|20)\d{2}\)|\s(?:per cent|million|billion|thousand|Agenda)\b)/giu;
const yearAfterDash = /(?<=(?:19|20)\d{2}[-–])(?:19|20)\d{2}(?![\p{L}\p{N}/%-])/gu;
const quantityBefore =
  /\b(?:more than|less than|fewer than|over|about|some|nearly|almost|at least|at most|approximately|around|only|up to|than|para|paras|paragraphs?|para\.|no\.|resolutions?|decisions?)\s+$/iu;

function monthNumber(text: string): number {
  const start = text.toLowerCase().slice(0, 3);
  return monthNames.findIndex((name) => name.toLowerCase().startsWith(start)) + 1;
}

class DateCollector {
  readonly found: FoundDate[] = [];
  constructor(private readonly blocked: readonly { start: number; end: number }[]) {}

  add(
    match: RegExpExecArray,
    parts: { year?: string; month?: string; day?: string; lastDay?: string },
  ): void {
    const [text] = match;
    const start = match.index;
    const end = start + text.length;
    if ([...this.blocked, ...this.found].some((one) => start < one.end && end > one.start)) return;
    this.found.push({
      text,
      start,
      end,
      ...(parts.year === undefined ? {} : { year: Number(parts.year) }),
      ...(parts.month === undefined
        ? {}
        : { month: /^\d/.test(parts.month) ? Number(parts.month) : monthNumber(parts.month) }),
      ...(parts.day === undefined ? {} : { day: Number.parseInt(parts.day, 10) }),
      ...(parts.lastDay === undefined ? {} : { lastDay: Number.parseInt(parts.lastDay, 10) }),
    });
  }
}

function compact(parts: {
  year: string | undefined;
  month: string | undefined;
  day?: string | undefined;
  lastDay?: string | undefined;
}): {
  year?: string;
  month?: string;
  day?: string;
  lastDay?: string;
} {
  return {
    ...(parts.year === undefined ? {} : { year: parts.year }),
    ...(parts.month === undefined ? {} : { month: parts.month }),
    ...(parts.day === undefined ? {} : { day: parts.day }),
    ...(parts.lastDay === undefined ? {} : { lastDay: parts.lastDay }),
  };
}

/** "30 September–2 October 2015": the first date takes the year of the second. */
function shareYears(text: string, dates: readonly FoundDate[]): FoundDate[] {
  return dates.map((date, at) => {
    const next = dates[at + 1];
    if (
      date.year !== undefined ||
      date.month === undefined ||
      next?.year === undefined ||
      next.day === undefined
    )
      return date;
    const between = text.slice(date.end, next.start);
    return /^\s?(?:–|-|to|and|until)\s?$/u.test(between) ? { ...date, year: next.year } : date;
  });
}

/** Dates in a text, in order. Years inside document symbols and after resolution numbers are no dates. */
export function findDates(text: string): FoundDate[] {
  if (!/\d/.test(text)) return [];
  const dates = new DateCollector(findSymbols(text));
  for (const match of text.matchAll(isoPattern))
    dates.add(match, compact({ year: match[1], month: match[2], day: match[3] }));
  for (const match of text.matchAll(dayFirst)) {
    dates.add(match, compact({ day: match[1], lastDay: match[2], month: match[3], year: match[4] }));
  }
  for (const match of text.matchAll(monthFirst)) {
    // "States may 10 times": the verb.
    if (/^(?:may|mar|march)\b/u.test(match[0])) continue;
    dates.add(match, compact({ month: match[1], day: match[2], lastDay: match[3], year: match[4] }));
  }
  for (const match of text.matchAll(monthYear))
    dates.add(match, compact({ month: match[1], year: match[2] }));
  for (const match of text.matchAll(bareYear)) {
    if (!quantityBefore.test(text.slice(Math.max(0, match.index - 20), match.index)))
      dates.add(match, { year: match[0] });
  }
  for (const match of text.matchAll(yearAfterDash)) dates.add(match, { year: match[0] });
  return shareYears(
    text,
    dates.found.sort((a, b) => a.start - b.start),
  );
}
