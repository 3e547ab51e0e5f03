import { ordinalWords } from './number-words.js';

/** A place in a document that a question names. */
export interface LocatorReference {
  /**
   * Locator keys it may mean, most likely first ("p62.a", "u12", "fn9", "summary", "annex-i.p3"). Empty where the
   * document must be known first: for `item` alone and for `fromEnd`.
   */
  keys: string[];
  text: string;
  start: number;
  end: number;
  /** Letter or number of an item whose paragraph is not named: "recommendation (c)". */
  item?: string;
  /** Counted from the end: 1 for "the last paragraph". */
  fromEnd?: number;
}

const ordinal = [...ordinalWords.keys()]
  .filter((word) => !word.includes(' '))
  .sort((a, b) => b.length - a.length)
  .join('|');
const nth = String.raw`(?:${ordinal}|\d{1,3}(?:st|nd|rd|th))`;
const number = String.raw`\d{1,4}`;
const item = String.raw`(?:\s?\((?:[a-z]|[ivx]{1,4}|\d{1,2})\))`;
const one = String.raw`${number}(?:${item}{1,2}|[a-z](?![\p{L}\p{N}]))?`;
const separator = String.raw`(?:\s?(?:–|—|-)\s?|\s+to\s+|\s*,\s*(?:and\s+|or\s+)?|\s+(?:and|or|&)\s+)`;
const paragraphWord = String.raw`(?:paragraphs?|paras?\b\.?|para\.|¶¶?|§§?)`;

const bulletOf = new RegExp(
  String.raw`\b(?:the\s+)?(?:(?<nth>${nth})\s+(?:bullet(?:\s+point)?|item|point|dash|indent|sub-?paragraph)|(?:bullet(?:\s+point)?|point|item)\s+(?:no\.?\s*|number\s+)?(?<at>\d{1,2}))\s+(?:of|in|under|from|to)\s+(?:the\s+)?${paragraphWord}\s*(?<paragraph>${number})`,
  'giu',
);
const bulletAfter = new RegExp(
  String.raw`${paragraphWord}\s*(?<paragraph>${number})\s*,?\s+(?:the\s+)?(?:(?<nth>${nth})\s+(?:bullet(?:\s+point)?|item)|(?:bullet(?:\s+point)?|item)\s+(?<at>\d{1,2}))\b`,
  'giu',
);
const itemOf = new RegExp(
  String.raw`\b(?:item|recommendation|sub-?paragraph|point|letter|clause)?\s*\(?(?<![\p{L}])(?<item>[a-z])\)?\s+(?:of|in|under)\s+(?:the\s+)?${paragraphWord}\s*(?<paragraph>${number})`,
  'giu',
);
const part = String.raw`(?<part>(?:annex|appendix)(?:\s+(?:[IVXLC]{1,6}|\d{1,2}|[A-Z]))?|article\s+\d{1,3}|decision\s+\d{1,4}\/[A-Z]{2,5}\.\d{1,3}|resolution\s+\d{1,4}\/\d{1,4}|part\s+(?:[IVX]{1,5}|\d{1,2}))`;
const paragraphs = String.raw`${paragraphWord}\s*(?<numbers>${one}(?:${separator}${one}){0,9})(?![\p{L}\p{N}/]|\.\d)`;
const inPart = new RegExp(String.raw`\b${part}\s*,?\s+(?:in\s+)?${paragraphs}`, 'giu');
const ofPart = new RegExp(String.raw`(?<![\p{L}])${paragraphs}\s+(?:of|in|to)\s+(?:the\s+)?${part}`, 'giu');
const plain = new RegExp(String.raw`(?<![\p{L}])${paragraphs}`, 'giu');
const nthParagraph = new RegExp(
  String.raw`(?<![\p{L}])(?:the\s+)?(?<nth>${nth})\s+(?:numbered\s+)?para(?:graph)?\b`,
  'giu',
);
const lastParagraph =
  /\b(?:the\s+)?(?:very\s+)?(?:(?<penultimate>penultimate|second last|last but one)|last|final|closing|concluding)\s+para(?:graph)?\b/giu;
const itemAlone =
  /\b(?:recommendation|sub-?paragraph|item|point)\s+(?:\((?<item>[a-z])\)|(?<letter>[b-hj-z])\b(?!['’]))/giu;
const numberedItem = new RegExp(
  String.raw`\b(?:recommendations?|sub-?paragraphs?|points?|items?)\s+(?<numbers>${number}${item}{1,2})`,
  'giu',
);
const note = new RegExp(
  String.raw`\b(?:footnotes?|fns?\b\.?|(?:end)?notes?)\s*(?<numbers>\d{1,3}(?:${separator}\d{1,3}){0,9})(?![\p{L}\p{N}/])`,
  'giu',
);
const nthNote = new RegExp(String.raw`\b(?:the\s+)?(?<nth>${nth})\s+footnote\b`, 'giu');
const starNote = /\b(?:the\s+)?(?:starred|asterisk(?:ed)?|star)\s+(?:foot)?note\b|\bfn\.?\s*\*/giu;
const summary =
  /\b(?:in|from|does|of|to|see|quote|show|read|give)\s+(?:me\s+)?(?<text>the\s+summary)\b(?!\s+of\b(?!\s+(?:the\s+)?(?:paper|document|report|working)))/giu;
const masthead = /\b(?:the\s+)?masthead\b/giu;

const longestRange = 30;

/** Value of "third" or "3rd". */
function ordinalValue(text: string): number {
  return ordinalWords.get(text.toLowerCase()) ?? Number.parseInt(text, 10);
}

/** "62 (a) (ii)" as "62.a.ii", "62a" as "62.a". */
function numberKey(text: string): string {
  const [digits = ''] = /^\d+/.exec(text) ?? [];
  const items = text.slice(digits.length).match(/[a-z]+|\d+/giu) ?? [];
  return [digits, ...items.map((letter) => letter.toLowerCase())].join('.');
}

/** "5 and 6" as two keys, "10–12" as three. */
function listNumbers(text: string): string[] {
  const keys: string[] = [];
  const ones = [...text.matchAll(new RegExp(one, 'giu'))];
  ones.forEach((match, at) => {
    const before = ones[at - 1];
    const key = numberKey(match[0]);
    if (before !== undefined) {
      const between = text.slice(before.index + before[0].length, match.index);
      const from = Number(numberKey(before[0]));
      const to = Number(key);
      if (/–|—|-|to/u.test(between) && to > from && to - from <= longestRange) {
        for (let value = from + 1; value < to; value += 1) keys.push(String(value));
      }
    }
    keys.push(key);
  });
  return keys;
}

function slugOfPart(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
}

type Groups = Partial<Record<string, string>>;
type Meaning = Pick<LocatorReference, 'keys' | 'item' | 'fromEnd'>;

/** A paragraph's number may be printed, or be its place among those without numbers; "¶" is how we print the latter. */
function paragraphKeys(key: string, printed: string): string[] {
  if (key.includes('.')) return [`p${key}`];
  return printed.includes('¶') ? [`u${key}`, `p${key}`] : [`p${key}`, `u${key}`];
}

function inPartMeanings(groups: Groups): Meaning[] {
  const slug = slugOfPart(groups['part'] ?? '');
  return listNumbers(groups['numbers'] ?? '').map((key) => ({
    keys: [
      `${slug}.p${key}`,
      ...(slug.startsWith('article-') ? [`p${slug.slice(8)}.${key}`] : []),
      `p${key}`,
    ],
  }));
}

function bulletMeaning(groups: Groups): Meaning[] {
  const at = groups['nth'] === undefined ? Number(groups['at']) : ordinalValue(groups['nth']);
  const letter = String.fromCharCode(96 + at);
  const paragraph = groups['paragraph'] ?? '';
  return [{ keys: [`p${paragraph}.${at}`, ...(at <= 26 ? [`p${paragraph}.${letter}`] : [])] }];
}

/** In order of precedence: what an earlier one takes, a later one does not see. */
const patterns: readonly { pattern: RegExp; read: (groups: Groups, text: string) => Meaning[] }[] = [
  { pattern: bulletOf, read: bulletMeaning },
  { pattern: bulletAfter, read: bulletMeaning },
  { pattern: inPart, read: inPartMeanings },
  { pattern: ofPart, read: inPartMeanings },
  {
    pattern: itemOf,
    read: (g) => [{ keys: [`p${g['paragraph'] ?? ''}.${(g['item'] ?? '').toLowerCase()}`] }],
  },
  {
    pattern: plain,
    read: (g, text) => listNumbers(g['numbers'] ?? '').map((key) => ({ keys: paragraphKeys(key, text) })),
  },
  { pattern: lastParagraph, read: (g) => [{ keys: [], fromEnd: g['penultimate'] === undefined ? 1 : 2 }] },
  { pattern: nthParagraph, read: (g) => [{ keys: paragraphKeys(String(ordinalValue(g['nth'] ?? '')), '') }] },
  { pattern: note, read: (g) => listNumbers(g['numbers'] ?? '').map((key) => ({ keys: [`fn${key}`] })) },
  { pattern: nthNote, read: (g) => [{ keys: [`fn${ordinalValue(g['nth'] ?? '')}`] }] },
  { pattern: starNote, read: () => [{ keys: ['fn-star'] }] },
  { pattern: summary, read: () => [{ keys: ['summary'] }] },
  { pattern: masthead, read: () => [{ keys: ['masthead'] }] },
  {
    pattern: numberedItem,
    read: (g) => [{ keys: [`p${numberKey(g['numbers'] ?? '')}`] }],
  },
  { pattern: itemAlone, read: (g) => [{ keys: [], item: (g['item'] ?? g['letter'] ?? '').toLowerCase() }] },
];

/** Paragraphs, items, footnotes and summaries that a question names, in order; one reference for each that is meant. */
export function findLocators(question: string): LocatorReference[] {
  const found: LocatorReference[] = [];
  for (const { pattern, read } of patterns) {
    for (const match of question.matchAll(pattern)) {
      const groups: Groups = match.groups ?? {};
      const text = groups['text'] ?? match[0].trim();
      const start = match.index + match[0].indexOf(text);
      const end = start + text.length;
      if (found.some((other) => start < other.end && end > other.start)) continue;
      // Collected first, so that the references of one mention do not shut each other out.
      found.push(...read(groups, text).map((meaning) => ({ ...meaning, text, start, end })));
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
