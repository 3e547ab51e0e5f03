import type { Finding } from '../../contracts/claim-check.js';
import { stemWord } from '../../language/extract-terms.js';
import { findQuantities, type Quantity } from '../../language/find-quantities.js';
import { findWords } from '../../language/find-words.js';
import { lookUpOtherNames } from '../../language/other-names.js';
import type { SourcePiece } from './cited-source.js';
import { hasBody } from './has-body.js';
import { isOneList } from './is-one-list.js';
import type { NameWithParts } from './name-parts.js';
import { makeFactFinding, type FactCheck } from './fact-check.js';
import { hasOppositeBound, matchesQuantity } from './matches-quantity.js';

/** Up to this many, things may be counted that the source only lists. */
const longestCountedList = 12;

/** Numbers of a claim that the cited paragraphs do not give. */
export function findNumberFaults(check: FactCheck): Finding[] {
  const { text, source, where } = check;
  const findings: Finding[] = [];
  for (const quantity of [...findQuantities(text), ...findSets(text)]) {
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

const sets: ReadonlyMap<string, number> = new Map([
  ['trio', 3],
  ['threesome', 3],
  ['quartet', 4],
  ['foursome', 4],
  ['quintet', 5],
  ['sextet', 6],
]);

/** "the quartet of treaties": words for so many of a kind. */
function findSets(text: string): Quantity[] {
  return [
    ...text.matchAll(/(?<=\b(?:the|an?|this|that|its|their)\s(?:\p{Ll}+\s)?)\p{Ll}+(?=\s+of\b)/giu),
  ].flatMap((match): Quantity[] => {
    const value = sets.get(match[0].toLowerCase());
    const span = { text: match[0], start: match.index, end: match.index + match[0].length };
    return value === undefined ? [] : [{ ...span, value, measure: 'count', bound: null }];
  });
}

/** Numbers that say what the source says without one. */
function mayStandWithoutNumber(quantity: Quantity, check: FactCheck): boolean {
  const nouns = nounsAfter(check.text, quantity);
  if (quantity.value === 0 || isOpenCount(quantity, check) || isInName(quantity, check)) return true;
  if (isYearOrPlace(quantity, check) || isOrdinalOfLabel(quantity, nouns, check)) return true;
  if (isShareOfCounts(quantity, check)) return true;
  if (isDayOfMonth(quantity, check)) return true;
  if (quantity.measure === 'ordinal' && quantity.value === 1)
    return !isCountedOtherwise(quantity, nouns, check);
  if (isInSymbol(quantity, check) || isInWord(quantity, check)) return true;
  if (quantity.measure === 'label') return isOwnLocator(quantity, check) || isPlaced(quantity, check);
  if (quantity.days !== undefined && spansDays(quantity.days, check)) return true;
  if (quantity.measure !== 'count' || /\d/u.test(quantity.text)) return false;
  if (quantity.value === 1) return !isCountedOtherwise(quantity, nouns, check);
  return quantity.bound === null && quantity.value <= longestCountedList && countsList(quantity, check);
}

/** "paragraph 57" of a claim that names its own place. */
function isOwnLocator({ value }: Quantity, { where }: FactCheck): boolean {
  return [...where.matchAll(/\d+/gu)].some(([digits]) => Number(digits) === value);
}

/** "Group of 77" for G77: a number that belongs to a name which the source has in another form. */
function isInName({ start, end }: Quantity, { text, source }: FactCheck): boolean {
  const words = findWords(text);
  return words.some((word, at) => {
    const other = lookUpOtherNames(words, at);
    if (other === null || word.start > start || (words[at + other.length - 1]?.end ?? 0) < end) return false;
    return hasBody(source, other.bodies);
  });
}

/** "two or more", "one or several": no count. "Doubled" work is duplicated. */
function isOpenCount({ value, end, measure }: Quantity, { text, source }: FactCheck): boolean {
  if (value <= 2 && /^\s+or\s+(?:more|several|two)\b/iu.test(text.slice(end))) return true;
  return (
    measure === 'multiple' &&
    value === 2 &&
    source.some((piece) => /\b(?:duplicat|doubl|twice|two-?fold)/iu.test(piece.text))
  );
}

const afterAcronym = /\p{Lu}{2}s?[\s-]$/u;

/** "mid-2022", "COP-6" for the sixth session, "Article 6.4" for article 6, paragraph 4. */
function isYearOrPlace(
  { text: printed, value, start, measure }: Quantity,
  { text, source }: FactCheck,
): boolean {
  const has = (fits: (one: Quantity) => boolean): boolean =>
    source.some((piece) => piece.quantities.some(fits));
  if (/^(?:19|20)\d{2}$/u.test(printed))
    return source.some(
      (piece) =>
        piece.dates.some(({ year }) => year === value) ||
        new RegExp(String.raw`(?<!\p{N})${printed}(?!\p{N})`, 'u').test(piece.text),
    );
  const [, whole, part] = /^(\d+)\.(\d+)$/u.exec(printed) ?? [];
  if (whole !== undefined && part !== undefined)
    return [whole, part].every((digits) =>
      has((one) => one.measure === 'label' && one.value === Number(digits)),
    );
  if (measure === 'ordinal')
    return source.some((piece) =>
      piece.quantities.some(
        (one) => one.value === value && afterAcronym.test(piece.text.slice(0, one.start)),
      ),
    );
  if (measure !== 'count' && measure !== 'label') return false;
  const isOfAcronym = afterAcronym.test(text.slice(0, start));
  return isOfAcronym && has((one) => one.measure === 'ordinal' && one.value === value);
}

const monthAfter =
  /^(?:\s+(?:to|and|until|through)\s+(?:the\s+)?[\p{L}\p{N}-]+)?\s+(?:day\s+)?of\s+(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/iu;

/** "the twenty-fourth of January", "from the fifteenth to the nineteenth of October": a day that the source has. */
function isDayOfMonth({ measure, value, end }: Quantity, { text, source }: FactCheck): boolean {
  if (measure !== 'ordinal' || value > 31 || !monthAfter.test(text.slice(end))) return false;
  return source.some(({ dates }) => dates.some(({ day, lastDay }) => day === value || lastDay === value));
}

/** "its seventh article" for article 7. */
function isOrdinalOfLabel(
  { measure, value }: Quantity,
  nouns: readonly string[],
  { source }: FactCheck,
): boolean {
  if (measure !== 'ordinal') return false;
  return source.some((piece) =>
    piece.quantities.some(
      (one) =>
        one.measure === 'label' &&
        one.value === value &&
        nouns.some((noun) => noun.startsWith(one.labelled ?? '-')),
    ),
  );
}

/** "half" for four of eight, "three quarters have yet to" where one quarter has. */
function isShareOfCounts({ measure, value }: Quantity, { text, source }: FactCheck): boolean {
  if (measure !== 'share') return false;
  const isEqual = (share: number): boolean => Math.abs(share - value) < 1e-9;
  const isRest = /\b(?:not|yet|without|remaining|rest|other|fail\p{L}*|still|lack\p{L}*|none)\b/iu.test(text);
  return source.some(({ quantities }) => {
    const counts = quantities.filter((one) => one.measure === 'count' && one.value > 0);
    const isRatio = counts.some((part) =>
      counts.some((whole) => part.value < whole.value && isEqual(part.value / whole.value)),
    );
    return isRatio || (isRest && quantities.some((one) => one.measure === 'share' && isEqual(1 - one.value)));
  });
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
  const [phrase = ''] = text
    .slice(end, end + 60)
    .split(/[,;:.()]|\s(?:for|to|in|on|at|from|by|with|and|or|is|are|was|were)\s/u);
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
  if (sumsOf(texts).includes(value)) return true;
  if (texts.some((piece) => listNamed(piece).includes(value))) return true;
  if (texts.some((piece) => piece.quantities.some(isOther))) return false;
  return listTotals(texts).includes(value);
}

/** What two counts of one thing in a sentence come to, also where one of them is an article: "a draft and two drafts". */
function sumsOf(pieces: readonly SourcePiece[]): number[] {
  return pieces.flatMap(({ text, quantities }) => {
    const counts = quantities
      .filter(({ measure }) => measure === 'count')
      .map((one) => ({ value: one.value, nouns: nounsAfter(text, one) }));
    const pairs = counts.flatMap((left, at) =>
      counts
        .slice(at + 1)
        .flatMap((right) =>
          left.nouns.some((noun) => right.nouns.includes(noun)) ? [left.value + right.value] : [],
        ),
    );
    const articles = Array.from(
      text.matchAll(/\ban?\s+((?:[\p{L}-]+\s+){0,2}[\p{L}-]+)/giu),
      ([, after = '']) => findWords(after).map((word) => stemWord(word.folded)),
    );
    const withSingle = counts.flatMap(({ value, nouns }) =>
      articles.some((stems) => nouns.length > 0 && nouns.slice(0, 2).every((noun) => stems.includes(noun)))
        ? [value + 1]
        : [],
    );
    return [...pairs, ...withSingle];
  });
}

/** Numbers of resolutions, of instruments and of sentences or parts between semicolons, in all of them together. */
function listTotals(pieces: readonly SourcePiece[]): number[] {
  const own = pieces.filter(({ part }) => part === 'text');
  const count = (read: (piece: SourcePiece) => string[]): number => new Set(own.flatMap(read)).size;
  return [
    count(({ symbols }) => symbols.map(({ canonical }) => canonical)),
    count(({ names }) => names.filter(({ kind }) => kind === 'instrument').map(({ canonical }) => canonical)),
    count(({ text }) => text.split(';')),
  ];
}

/** Numbers of names in the lists of a sentence that are of one kind: 4 for "Belgium, Canada, Finland and Norway". */
function listNamed({ text, names }: SourcePiece): number[] {
  return [...new Set(names.map(({ kind }) => kind))].flatMap((kind) => {
    const lengths: number[] = [];
    let before: NameWithParts | null = null;
    for (const name of names) {
      if (name.kind !== kind) continue;
      const continues = before !== null && isOneList(text, names, [before, name]);
      lengths.push(continues ? (lengths.pop() ?? 0) + 1 : 1);
      before = name;
    }
    return lengths.filter((length) => length > 1);
  });
}
