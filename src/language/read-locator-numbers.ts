import { ordinalWords } from './number-words.js';

const ordinal = [...ordinalWords.keys()]
  .filter((word) => !word.includes(' '))
  .sort((a, b) => b.length - a.length)
  .join('|');
const number = String.raw`\d{1,4}`;
const item = String.raw`\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)`;
const separator = String.raw`(?:\s?(?:–|—|-)\s?|\s+to\s+|\s*,\s*(?:and\s+|or\s+)?|\s+(?:and|or|&)\s+)`;
const items = String.raw`(?:\s?${item}){1,2}(?:${separator}${item}(?:\s?${item})?){0,9}`;
const one = String.raw`${number}(?:${items}|[a-z](?![\p{L}\p{N}]))?`;
const letter = String.raw`(?:\([a-z]\)|[a-z](?![\p{L}\p{N}’'.]))`;

/** Pieces of regular expressions for what is printed after "paragraph", "item" or "footnote". */
export const locatorForms = {
  nth: String.raw`(?:${ordinal}|\d{1,3}(?:st|nd|rd|th))`,
  number,
  separator,
  /** "(a)", "(a) (ii)", "(g), (h) and (i)", after a number. */
  items,
  /** "5", "62 (a)", "62a", "62 (g), (h) and (i)". */
  one,
  /** "5 and 6", "10–12", "5, 6 and 8 (2)". */
  numbers: String.raw`${one}(?:${separator}${one}){0,9}`,
  /** "(a)", "(a) to (c)", "a and b". */
  letters: String.raw`${letter}(?:${separator}${letter}){0,9}`,
};

const longestRange = 30;
const letterToken = /(?<![\p{L}\p{N}])\(?(?<letter>[a-z])(?![\p{L}\p{N}])\)?/gu;
const numberToken = /\((?<item>[a-z]{1,4}|\d{1,2})\)|(?<number>\d{1,4})(?<letter>[a-z](?![\p{L}\p{N}]))?/giu;
const range = /–|—|-|\bto\b/u;
const roman = /^[ivx]+$/u;

/** Value of "third" or "3rd". */
export function ordinalValue(text: string): number {
  return ordinalWords.get(text.toLowerCase()) ?? Number.parseInt(text, 10);
}

/** What lies between two of a kind: "6" between "5" and "7", "b" between "a" and "c". */
function listBetween(from: string, to: string): string[] {
  if (/^\d+$/u.test(from) && /^\d+$/u.test(to)) {
    const count = Number(to) - Number(from) - 1;
    if (count < 1 || count >= longestRange) return [];
    return Array.from({ length: count }, (_, at) => String(Number(from) + 1 + at));
  }
  if (from.length !== 1 || to.length !== 1 || !/[a-z]/u.test(from) || from >= to) return [];
  const first = from.charCodeAt(0) + 1;
  return Array.from({ length: to.charCodeAt(0) - first }, (_, at) => String.fromCharCode(first + at));
}

/** The parts before the one that an item after a separator stands in the place of: ["62"] for "(h)" after ["62", "g"]. */
function stem(previous: readonly string[], next: string): string[] {
  const last = previous.at(-1) ?? '';
  // "2 (b) (ii) and (c)": the next letter, not another numeral.
  const climbs = previous.length > 2 && roman.test(last) && !roman.test(next);
  return previous.slice(0, climbs ? 1 : Math.max(1, previous.length - 1));
}

function addItem(keys: string[][], next: string, between: string): void {
  const previous = keys.at(-1);
  if (previous === undefined) return;
  if (between.trim() === '') {
    previous.push(next);
    return;
  }
  const before = stem(previous, next);
  if (range.test(between)) {
    for (const one of listBetween(previous.at(-1) ?? '', next)) keys.push([...before, one]);
  }
  keys.push([...before, next]);
}

/**
 * Keys of numbers and items as printed, one for each that is meant: "5 and 6" is 5, 6; "10–12" is 10, 11, 12;
 * "62 (g), (h) and (i)" is 62.g, 62.h, 62.i.
 */
export function listLocatorKeys(text: string): string[] {
  const keys: string[][] = [];
  let end = 0;
  for (const match of text.toLowerCase().matchAll(numberToken)) {
    const { number: digits, letter: suffix, item: next } = match.groups ?? {};
    const between = text.slice(end, match.index);
    end = match.index + match[0].length;
    if (digits === undefined) {
      addItem(keys, next ?? '', between);
      continue;
    }
    const previous = keys.at(-1);
    if (previous?.length === 1 && range.test(between)) {
      for (const value of listBetween(previous[0] ?? '', digits)) keys.push([value]);
    }
    keys.push(suffix === undefined ? [digits] : [digits, suffix]);
  }
  return keys.map((key) => key.join('.'));
}

/** Letters as printed, one for each that is meant: "(a) to (c)" is a, b, c. */
export function listLetters(text: string): string[] {
  const letters: string[] = [];
  let end = 0;
  for (const match of text.toLowerCase().matchAll(letterToken)) {
    const next = match.groups?.['letter'] ?? '';
    const previous = letters.at(-1);
    if (previous !== undefined && range.test(text.slice(end, match.index)))
      letters.push(...listBetween(previous, next));
    letters.push(next);
    end = match.index + match[0].length;
  }
  return letters;
}
