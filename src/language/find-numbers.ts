import { findDates } from './find-dates.js';
import { findSymbols } from './find-symbols.js';
import { readNumbers } from './read-numbers.js';

/** A number in a text: the slice [start, end), unit and currency sign included. */
export interface FoundNumber {
  /** "23 billion" is 23e9, "one quarter" 0.25; a percentage is the number before the sign: 10 for "10 per cent". */
  value: number;
  text: string;
  start: number;
  end: number;
  unit: 'percent' | 'currency' | 'ordinal' | null;
  /** The unit as printed: "per cent", "$", "dollars". */
  unitText?: string;
  /**
   * What the number does there: counts or measures (`number`), is a year, belongs to a document symbol or resolution,
   * to a date, or numbers a thing (`label`: "paragraph 33", "workshop 4").
   */
  kind: 'number' | 'year' | 'in-symbol' | 'in-date' | 'label';
}

const labelBefore =
  /(?:\b(?:paragraphs?|paras?\.?|articles?|arts?\.|items?|workshops?|annex(?:es)?|appendix|chapters?|sections?|parts?|goals?|targets?|footnotes?|fn\.?|recommendations?|bullets?|tables?|figures?|phases?|group of|groups?|rules?|principles?|schedules?|pages?|pp?\.|no\.|nos\.|numbers?|volumes?|vol\.|committees?|meetings?)\s+|[¶§#]\s?)(?:\d+(?:\s?\([a-z]\))?(?:\s?[-–,]\s?|\s+(?:and|to|or)\s+))*$/iu;

interface Range {
  start: number;
  end: number;
}

function within(ranges: readonly Range[], one: Range): boolean {
  return ranges.some((range) => one.start < range.end && one.end > range.start);
}

/** Numbers in a text, in digits and in words, in order. */
export function findNumbers(text: string): FoundNumber[] {
  const read = readNumbers(text);
  if (read.length === 0) return [];
  const symbols = findSymbols(text);
  const dates = findDates(text);
  const bareYears = dates.filter((date) => date.month === undefined);
  return read.map((number): FoundNumber => {
    if (within(symbols, number)) return { ...number, kind: 'in-symbol' };
    if (number.unit === 'percent' || number.unit === 'currency') return { ...number, kind: 'number' };
    if (within(bareYears, number)) return { ...number, kind: 'year' };
    if (within(dates, number)) {
      const isYear = /^(?:19|20)\d{2}$/.test(number.text);
      return { ...number, kind: isYear ? 'year' : 'in-date' };
    }
    const isLabel = labelBefore.test(text.slice(Math.max(0, number.start - 40), number.start));
    return { ...number, kind: isLabel && number.unit === null ? 'label' : 'number' };
  });
}
