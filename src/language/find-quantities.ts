import { findNumbers, type FoundNumber } from './find-numbers.js';

/** Which way a number is only a bound or an estimate: "more than 100", "fewer than 100", "about 100". */
export type Bound = 'over' | 'under' | 'about';

/** An amount, a count or a place in an order that a text gives. */
export interface Quantity {
  /** The number with its unit: "10 per cent", "hundreds of thousands", "one in ten". */
  text: string;
  start: number;
  end: number;
  /**
   * Of a percentage the number before the sign; of a share ("one quarter", "one in ten") the part of 1; of a magnitude
   * ("hundreds of thousands") its unit, 100,000; of a multiple ("doubled") the factor.
   */
  value: number;
  measure: 'count' | 'percent' | 'share' | 'currency' | 'ordinal' | 'label' | 'magnitude' | 'multiple';
  /** The currency, by what its forms have in common: "dollar". */
  currency?: string;
  bound: Bound | null;
  /** Of a label, what it numbers, in its first letters: "para" for "paragraph 5", "item" for "agenda item 3". */
  labelled?: string;
  /** The length in days, where the number counts units of time: 3,650 for "10 years" and for "a decade". */
  days?: number;
}

const magnitudes: ReadonlyMap<string, number> = new Map([
  ['tens', 10],
  ['dozens', 12],
  ['scores', 20],
  ['hundreds', 1e2],
  ['thousands', 1e3],
  ['millions', 1e6],
  ['billions', 1e9],
  ['trillions', 1e12],
]);
const magnitudeWord = '(?:tens|dozens|hundreds|thousands|millions|billions|trillions)';
const magnitudePattern = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?:${magnitudeWord}(?:\s+(?:of|upon)\s+${magnitudeWord})*|scores(?=\s+of\b))(?![\p{L}-])`,
  'giu',
);

const factors: ReadonlyMap<string, number> = new Map([
  ['halv', 0.5],
  ['doub', 2],
  ['twic', 2],
  ['twof', 2],
  ['trip', 3],
  ['treb', 3],
  ['thri', 3],
  ['thre', 3],
  ['quad', 4],
  ['four', 4],
  ['five', 5],
  ['tenf', 10],
]);
const multiplePattern =
  /(?<![\p{L}\p{N}-])(?:halved|halving|doubled|doubling|doubles|twice(?=\s+(?:as|the)\b)|thrice|tripled|tripling|trebled|trebling|quadrupled|quadrupling|(?:two|three|four|five|ten)-?fold)(?![\p{L}-])/giu;

const timeUnits: ReadonlyMap<string, number> = new Map([
  ['hour', 1 / 24],
  ['day', 1],
  ['week', 7],
  ['fortnight', 14],
  ['month', 365 / 12],
  ['year', 365],
  ['decade', 3650],
  ['century', 36500],
  ['centuries', 36500],
]);
const timeAfter =
  /^[\s-](?:(?:more|further|additional|full|whole|consecutive|following|next|last|past|coming)\s)?(hour|day|week|fortnight|month|year|decade|century|centuries)s?(?!\p{L})/iu;
const lonelyTime =
  /(?<=\b(?:an?|the (?:past|last|next|previous|coming))\s)(decade|century|fortnight)(?!\p{L})/giu;

const bounds: readonly [pattern: RegExp, bound: Bound][] = [
  [
    /\b(?:not more than|no more than|not over|not exceed(?:ing)?|up to|at (?:the )?most|(?<!\b(?:no|not)\s)(?:less|fewer) than|below|under|(?:a )?maximum of|nearly|almost|close to|just short of|as (?:many|much) as)\s+(?:a|an|the|some)?\s*$/iu,
    'under',
  ],
  [
    /\b(?:not less than|not fewer than|no less than|no fewer than|more than|greater than|higher than|at least|at the least|over|above|upwards of|in excess of|exceed(?:s|ed|ing)?|(?:a )?minimum of|well over)\s+(?:a|an|the|some)?\s*$/iu,
    'over',
  ],
  [
    /\b(?:about|around|roughly|approximately|some|circa|an estimated|in the region of|or so)\s+(?:a|an|the)?\s*$/iu,
    'about',
  ],
];
const approximating = /\b(?:nearly|almost|close to|just short of)\s+(?:a|an|the|some)?\s*$/iu;
const boundAfter: readonly [pattern: RegExp, bound: Bound][] = [
  [/^\s+(?:\p{L}+\s+)?or (?:more|over|above)\b/iu, 'over'],
  [/^\s+(?:\p{L}+\s+)?or (?:less|fewer|under)\b/iu, 'under'],
];

function boundOf(text: string, start: number, end: number): Bound | null {
  const before = text.slice(Math.max(0, start - 32), start);
  const after = text.slice(end, end + 30);
  const follows = boundAfter.find(([pattern]) => pattern.test(after))?.[1];
  if (follows !== undefined) return follows;
  if (approximating.test(before)) return 'about';
  return bounds.find(([pattern]) => pattern.test(before))?.[1] ?? null;
}

const currencies: readonly [pattern: RegExp, name: string][] = [
  [/\$|dollar|USD/iu, 'dollar'],
  [/€|euro|EUR/iu, 'euro'],
  [/£|pound|GBP/iu, 'pound'],
  [/¥|yen/iu, 'yen'],
  [/CHF|franc/iu, 'franc'],
];

function daysOf(text: string, { value, end }: FoundNumber): { days?: number } {
  const unit = timeAfter.exec(text.slice(end, end + 30))?.[1]?.toLowerCase();
  const length = unit === undefined ? undefined : timeUnits.get(unit);
  return length === undefined ? {} : { days: value * length };
}

/** Letters that an abbreviation has in common with its word: "art." and "article". */
const labelLetters = 3;

function labelOf(text: string, { start }: FoundNumber): { labelled?: string } {
  const before = text.slice(Math.max(0, start - 60), start).replace(/\b(?:and|to|or|of|nos?)\b/giu, ' ');
  const word = /(\p{L}+)[^\p{L}]*$/u.exec(before)?.[1];
  return word === undefined ? {} : { labelled: word.slice(0, labelLetters).toLowerCase() };
}

function readNumber(text: string, number: FoundNumber): Quantity {
  const span = { text: number.text, start: number.start, end: number.end, value: number.value };
  const bound = boundOf(text, number.start, number.end);
  if (number.unit === 'percent') return { ...span, measure: 'percent', bound };
  if (number.unit === 'ordinal') return { ...span, measure: 'ordinal', bound: null };
  if (number.unit === 'currency') {
    const currency = currencies.find(([pattern]) => pattern.test(number.unitText ?? ''))?.[1];
    return { ...span, measure: 'currency', bound, ...(currency === undefined ? {} : { currency }) };
  }
  if (number.kind === 'label') return { ...span, measure: 'label', bound: null, ...labelOf(text, number) };
  const isShare = /\p{L}/u.test(number.text) && number.value > 0 && number.value < 5 && isFraction(number);
  return { ...span, measure: isShare ? 'share' : 'count', bound, ...daysOf(text, number) };
}

function isFraction({ text }: FoundNumber): boolean {
  return /(?:half|halves|thirds?|quarters?|fourths?|fifths?|tenths?)$/iu.test(text);
}

/** "one in ten", "3 out of every 4": two numbers that make a share. */
function joinShares(text: string, quantities: readonly Quantity[]): Quantity[] {
  const joined: Quantity[] = [];
  for (const quantity of quantities) {
    const before = joined.at(-1);
    const between = before === undefined ? '' : text.slice(before.end, quantity.start);
    const isShare =
      before?.measure === 'count' &&
      quantity.measure === 'count' &&
      before.value < quantity.value &&
      /^\s+(?:in|out of)(?:\s+every)?\s+$/u.test(between);
    if (!isShare) joined.push(quantity);
    else {
      const value = before.value / quantity.value;
      const span = { start: before.start, end: quantity.end, text: text.slice(before.start, quantity.end) };
      joined[joined.length - 1] = { ...span, value, measure: 'share', bound: before.bound };
    }
  }
  return joined;
}

/**
 * Amounts in a text in order: counts, percentages, shares, sums of money, ordinals, numbers that label a thing,
 * magnitudes without a number ("hundreds of thousands") and multiples ("doubled"). Years, dates and the numbers in
 * document symbols are none.
 */
export function findQuantities(text: string): Quantity[] {
  const numbers = findNumbers(text)
    .filter(({ kind }) => kind === 'number' || kind === 'label')
    .map((number) => readNumber(text, number));
  const found: Quantity[] = joinShares(text, numbers);
  const add = (match: RegExpExecArray, given: Pick<Quantity, 'value' | 'measure' | 'days'>): void => {
    const start = match.index;
    const end = start + match[0].length;
    if (found.some((other) => start < other.end && end > other.start)) return;
    found.push({ text: match[0], start, end, bound: boundOf(text, start, end), ...given });
  };
  for (const match of text.matchAll(magnitudePattern)) {
    const words = match[0].toLowerCase().split(/\s+/u);
    const value = words.reduce((product, word) => product * (magnitudes.get(word) ?? 1), 1);
    add(match, { value, measure: 'magnitude' });
  }
  for (const match of text.matchAll(multiplePattern))
    add(match, { value: factors.get(match[0].slice(0, 4).toLowerCase()) ?? 1, measure: 'multiple' });
  for (const match of text.matchAll(lonelyTime))
    add(match, { value: 1, measure: 'count', days: timeUnits.get(match[0].toLowerCase()) ?? 0 });
  return found.sort((a, b) => a.start - b.start);
}
