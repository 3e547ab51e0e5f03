import { cardinalWords, ordinalWords, scaleWords } from './number-words.js';

/** A number as it is written, before it is known what it does in its sentence. */
export interface ReadNumber {
  value: number;
  text: string;
  start: number;
  end: number;
  unit: 'percent' | 'currency' | 'ordinal' | null;
  unitText?: string;
}

const scale = String.raw`(?:hundred|thousand|million|billion|trillion|mn|bn)(?![\p{L}])`;
const currencySign = String.raw`(?:US\s?\$|[A-Z]{1,2}\$|\$|€|£|¥|(?:USD|EUR|GBP|CHF)\s)`;
const digits = String.raw`(?:\d{1,3}(?:[,\u00a0\u202f]\d{3})+|\d{1,3}(?: \d{3})+|\d+)(?:\.\d+)?`;
const percent = String.raw`(?:\s?%|[\s-]per\s?cent(?:age points?)?(?![\p{L}])|\s+percentage points?)`;
const currencyWord = String.raw`(?:\s+(?:United States |US )?(?:dollars?|euros?|pounds?|francs?|yen)(?![\p{L}]))`;

const digitPattern = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,])(?<sign>${currencySign}\s?)?(?<digits>${digits})(?![\p{N}])(?:(?<suffix>st|nd|rd|th)(?![\p{L}])|(?:[\s-](?<scale>${scale}))?(?<unit>${percent}|${currencyWord})?)`,
  'gu',
);

const unitWord = 'one|two|three|four|five|six|seven|eight|nine';
const tensWord = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const small = String.raw`(?:(?:${tensWord})(?:[\s-](?:${unitWord}))?|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|${unitWord}|zero)`;
const scaleWord = 'hundred|thousand|million|billion|trillion|dozen';
const cardinal = String.raw`(?:(?:${small}|an?)\s(?:${scaleWord})(?:(?:\sand\s|\s)${small})?(?:\s(?:thousand|million|billion))?|${small})`;
const ordinal = [...ordinalWords.keys()].sort((a, b) => b.length - a.length).join('|');
const fraction = String.raw`(?:(?:an?|one|two|three|four|five)[\s-](?:half|halves|thirds?|quarters?|fourths?|fifths?|tenths?)(?![\p{L}-])|half(?![\p{L}-]))`;

const wordPattern = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?:(?<fraction>${fraction})|(?<ordinal>${ordinal})|(?<cardinal>${cardinal}))(?![\p{L}])(?<unit>${percent}|${currencyWord})?`,
  'giu',
);

const parts: ReadonlyMap<string, number> = new Map([
  ['hal', 2],
  ['thi', 3],
  ['qua', 4],
  ['fou', 4],
  ['fif', 5],
  ['ten', 10],
]);

function unitOf(sign: string | undefined, unit: string | undefined): Pick<ReadNumber, 'unit' | 'unitText'> {
  if (sign !== undefined) return { unit: 'currency', unitText: sign.trim() };
  const text = unit?.trim().replace(/^-/u, '');
  if (text === undefined) return { unit: null };
  return { unit: text === '%' || /^per/iu.test(text) ? 'percent' : 'currency', unitText: text };
}

function readDigits(text: string): ReadNumber[] {
  const found: ReadNumber[] = [];
  for (const match of text.matchAll(digitPattern)) {
    const groups = match.groups ?? {};
    const scaled = scaleWords.get(groups['scale'] ?? '') ?? 1;
    const value = Number((groups['digits'] ?? '').replace(/[,\s]/gu, '')) * scaled;
    const span = { value, text: match[0], start: match.index, end: match.index + match[0].length };
    found.push({
      ...span,
      ...(groups['suffix'] === undefined ? unitOf(groups['sign'], groups['unit']) : { unit: 'ordinal' }),
    });
  }
  return found;
}

/** "two hundred and fifty" by the usual rule: a scale multiplies what stands before it, the rest is added. */
function valueOfWords(text: string): number {
  let total = 0;
  let current = 0;
  for (const word of text.toLowerCase().split(/[\s-]+/u)) {
    const times = scaleWords.get(word);
    if (times === undefined) current += word === 'a' || word === 'an' ? 1 : (cardinalWords.get(word) ?? 0);
    else if (times > 100) {
      total += current * times;
      current = 0;
    } else current *= times;
  }
  return total + current;
}

function valueOfFraction(text: string): number {
  const [first = '', second] = text.toLowerCase().split(/[\s-]+/u);
  if (second === undefined) return 0.5;
  const count = first === 'a' || first === 'an' ? 1 : (cardinalWords.get(first) ?? 1);
  return count / (parts.get(second.slice(0, 3)) ?? 1);
}

const pronounBefore = /\b(?:the other|the|that|this|which|no|any|each|every|another|some|other)[\s-]$/iu;
const pronounAfter = /^(?: of\b|[’']|-|\s(?:another|could|should|can|must|may|might|would|hand|side)\b)/iu;

/** "one" that points instead of counting: "the other one", "one of", "on one hand". */
function isPronoun(text: string, start: number, end: number): boolean {
  if (/^ (?:quarter|third|half)/u.test(text.slice(end, end + 9))) return false;
  return (
    pronounBefore.test(text.slice(Math.max(0, start - 12), start)) ||
    pronounAfter.test(text.slice(end, end + 10))
  );
}

function readWords(text: string): ReadNumber[] {
  const found: ReadNumber[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const groups = match.groups ?? {};
    const span = { text: match[0], start: match.index, end: match.index + match[0].length };
    const { fraction: part, ordinal: place } = groups;
    if (part !== undefined) {
      // "a third conference" is an ordinal with an article; "a third of" a fraction.
      const follows = text.slice(span.end);
      if (/^an?\s/iu.test(part) && /third|fourth|fifth|tenth/iu.test(part) && !/^\s+of\b/u.test(follows)) {
        const start = span.start + part.indexOf(' ') + 1;
        const word = part.slice(part.indexOf(' ') + 1);
        const value = ordinalWords.get(word.toLowerCase());
        if (value !== undefined)
          found.push({ value, text: word, start, end: start + word.length, unit: 'ordinal' });
        continue;
      }
      found.push({ ...span, value: valueOfFraction(part), ...unitOf(undefined, groups['unit']) });
    } else if (place !== undefined) {
      found.push({ ...span, value: ordinalWords.get(place.toLowerCase()) ?? 0, unit: 'ordinal' });
    } else if (groups['cardinal'] !== undefined) {
      if (/^one$/iu.test(span.text) && isPronoun(text, span.start, span.end)) continue;
      found.push({ ...span, value: valueOfWords(groups['cardinal']), ...unitOf(undefined, groups['unit']) });
    }
  }
  return found;
}

const startsWithSign = new RegExp(`^${currencySign}`, 'u');
const scaleIn = /hundred|thousand|million|billion|trillion/iu;

function takeUnit(number: ReadNumber, from: ReadNumber): ReadNumber {
  if (number.unit !== null || from.unit === null) return number;
  return { ...number, unit: from.unit, ...(from.unitText === undefined ? {} : { unitText: from.unitText }) };
}

/** "5 to 10 per cent", "$5–10 million": what one number of a range prints holds for the other too. */
function shareUnits(text: string, numbers: readonly ReadNumber[]): ReadNumber[] {
  const shared = [...numbers];
  for (let at = 0; at + 1 < shared.length; at += 1) {
    const number = shared[at];
    const next = shared[at + 1];
    if (number === undefined || next === undefined || number.unit === 'ordinal' || next.unit === 'ordinal')
      continue;
    const between = text.slice(number.end, next.start);
    const isRange = /^\s?(?:to|–|—|-)\s?$/u.test(between);
    // "in 2019 and EUR 109,000": a sign before the second number is its own.
    const isJoined = /^\s(?:and|or)\s$/u.test(between) && !startsWithSign.test(next.text);
    if (!isRange && !isJoined) continue;
    const scaled = scaleIn.exec(next.text)?.[0].toLowerCase();
    const times =
      isRange && scaled !== undefined && !scaleIn.test(number.text) ? (scaleWords.get(scaled) ?? 1) : 1;
    shared[at] = takeUnit({ ...number, value: number.value * times }, next);
    if (isRange && number.unit === 'currency') shared[at + 1] = takeUnit(next, number);
  }
  return shared;
}

/** Numbers written in digits or words, in order; nothing is known yet of dates and symbols around them. */
export function readNumbers(text: string): ReadNumber[] {
  const numbers = [...readDigits(text), ...readWords(text)].sort((a, b) => a.start - b.start);
  return shareUnits(text, numbers);
}
