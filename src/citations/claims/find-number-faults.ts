import type { Finding } from '../../contracts/claim-check.js';
import { stemWord } from '../../language/extract-terms.js';
import { findQuantities, type Quantity } from '../../language/find-quantities.js';
import { findWords } from '../../language/find-words.js';
import type { SourcePiece } from './cited-source.js';
import { makeFactFinding, type FactCheck } from './fact-check.js';
import { hasOppositeBound, matchesQuantity } from './matches-quantity.js';

/** Up to this many, things may be counted that the source only lists. */
const longestCountedList = 12;

/** Numbers of a claim that the cited paragraphs do not give. */
export function findNumberFaults(check: FactCheck): Finding[] {
  const { text, source, where } = check;
  const findings: Finding[] = [];
  for (const quantity of findQuantities(text)) {
    const equal = source.flatMap((piece) => piece.quantities.filter((one) => matchesQuantity(quantity, one)));
    if (equal.length > 0) {
      if (equal.every((one) => hasOppositeBound(quantity, one))) {
        const why = `${where} gives “${equal[0]?.text ?? ''}” as a bound the other way round.`;
        findings.push({ kind: 'number', words: quantity.text, why, grave: true });
      }
      continue;
    }
    if (mayStandWithoutNumber(quantity, check)) continue;
    findings.push(makeFactFinding('number', quantity.text, where));
  }
  return findings;
}

/** Numbers that say what the source says without one. */
function mayStandWithoutNumber(quantity: Quantity, check: FactCheck): boolean {
  const nouns = nounsAfter(check.text, quantity);
  if (quantity.value === 0) return true;
  if (quantity.measure === 'ordinal' && quantity.value === 1)
    return !isCountedOtherwise(quantity, nouns, check);
  if (isInSymbol(quantity, check) || isInWord(quantity, check)) return true;
  if (quantity.measure === 'label') return isOwnLocator(quantity, check) || isPlaced(quantity, check);
  if (quantity.days !== undefined && spansDays(quantity.days, check)) return true;
  if (quantity.measure !== 'count' || /\d/u.test(quantity.text)) return false;
  if (quantity.value === 1) return !isCountedOtherwise(quantity, nouns, check);
  return quantity.value <= longestCountedList && countsList(quantity, check);
}

/** "paragraph 57" of a claim that names its own place. */
function isOwnLocator({ value }: Quantity, { where }: FactCheck): boolean {
  return [...where.matchAll(/\d+/gu)].some(([digits]) => Number(digits) === value);
}

/** "number 2482" for resolution 2482 (2019). */
function isInSymbol({ value, text, measure }: Quantity, { source }: FactCheck): boolean {
  if (!/^\d+$/u.test(text) || (measure !== 'count' && measure !== 'label')) return false;
  return source.some(({ symbols }) =>
    symbols.some(({ canonical, kind }) => kind !== 'document' && Number.parseInt(canonical, 10) === value),
  );
}

/** "COVID-19", "Type-2": a number that belongs to a word, with or without the hyphen in the source. */
function isInWord({ start, end }: Quantity, { text, source }: FactCheck): boolean {
  const word = /[\p{L}\p{N}-]*\p{L}-$/u.exec(text.slice(Math.max(0, start - 30), start))?.[0];
  if (word === undefined) return false;
  const plain = (words: string): string => words.toLowerCase().replace(/[\s-]/gu, '');
  const wanted = plain(word + text.slice(start, end));
  return source.some((piece) => plain(piece.text).includes(wanted));
}

/** "meeting 4" for "the 4th meeting". */
function isPlaced({ value, labelled }: Quantity, { source }: FactCheck): boolean {
  return source.some((piece) =>
    piece.quantities.some(
      (one) =>
        one.measure === 'ordinal' &&
        one.value === value &&
        nounsAfter(piece.text, one).some((noun) => noun.slice(0, labelled?.length) === labelled),
    ),
  );
}

/** Whether a length of time is that between two dates of the source, the first and the last counted or not. */
function spansDays(days: number, { source }: FactCheck): boolean {
  return source.some(({ dates }) =>
    dates.some((date, at) => {
      if (date.day !== undefined && date.lastDay !== undefined)
        return [0, 1].some((more) => Math.round(days) === (date.lastDay ?? 0) - (date.day ?? 0) + more);
      const next = dates[at + 1];
      if (next?.year === undefined || date.year === undefined) return false;
      return [0, 1].some((more) => Math.round(days) === ((next.year ?? 0) - (date.year ?? 0) + more) * 365);
    }),
  );
}

/** Stems of the words that a number may count: up to four after it, to the end of the phrase. */
function nounsAfter(text: string, { end }: Quantity): string[] {
  const [phrase = ''] = text.slice(end, end + 60).split(/[,;:.()]/u);
  return findWords(phrase)
    .slice(0, 4)
    .map((word) => stemWord(word.folded))
    .filter((stem) => stem.length > 2);
}

/** Whether the source gives another number of the same measure for the same noun. */
function isCountedOtherwise(quantity: Quantity, nouns: readonly string[], { source }: FactCheck): boolean {
  return source.some((piece) =>
    piece.quantities.some(
      (other) =>
        other.measure === quantity.measure &&
        other.value !== quantity.value &&
        nounsAfter(piece.text, other)
          .slice(0, 3)
          .some((noun) => nouns.slice(0, 2).includes(noun)),
    ),
  );
}

/** Whether a sentence of the source lists as many things as the claim counts, where no other number is given. */
function countsList({ value, measure }: Quantity, { source, text }: FactCheck): boolean {
  const named = new Set(findQuantities(text).map((one) => one.value));
  const texts = source.filter(({ part }) => part !== 'document');
  const isOther = (one: Quantity): boolean =>
    one.measure === measure && one.value <= longestCountedList && !named.has(one.value);
  if (texts.some((piece) => piece.quantities.some(isOther))) return false;
  return [...listTotals(texts), ...texts.flatMap(listLengths)].includes(value);
}

/** Numbers of resolutions, of instruments and of parts between semicolons, in all the sentences together. */
function listTotals(pieces: readonly SourcePiece[]): number[] {
  const own = pieces.filter(({ part }) => part === 'text');
  const count = (read: (piece: SourcePiece) => string[]): number => new Set(own.flatMap(read)).size;
  return [
    count(({ symbols }) => symbols.map(({ canonical }) => canonical)),
    count(({ names }) => names.filter(({ kind }) => kind === 'instrument').map(({ canonical }) => canonical)),
    count(({ text }) => text.split(';')),
  ];
}

/** Numbers of things in the lists of a sentence: 3 for "A, B and C". */
function listLengths({ text }: SourcePiece): number[] {
  const lists = text.matchAll(/(?:[^,;:.()]+,\s)*[^,;:.()]+?(?:,)?\s(?:and|or|&)\s/gu);
  return Array.from(lists, ([list]) => list.split(/,\s(?!(?:and|or|&)\s)/u).length + 1);
}
