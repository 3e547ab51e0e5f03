import { listLetters, listLocatorKeys, locatorForms, ordinalValue } from './read-locator-numbers.js';

/** Named groups of a match. */
export type LocatorGroups = Partial<Record<string, string>>;

/** What a mention of a locator may mean. */
export interface LocatorMeaning {
  /** Locator keys, most likely first; empty where the document must be known first. */
  keys: string[];
  /** Letter of an item whose paragraph is not named. */
  item?: string;
  /** Counted from the end: 1 for the last paragraph. */
  fromEnd?: number;
}

/** A way of naming a locator. What is named but none of a document's own (an article of a treaty) has no meaning. */
export interface LocatorPattern {
  pattern: RegExp;
  read: (groups: LocatorGroups, text: string) => LocatorMeaning[];
}

const { nth, number, numbers, items, letters } = locatorForms;
const paragraphWord = String.raw`(?:paragraphs?|paras?\b\.?|para\.|¶¶?|§§?)`;
const itemWord = String.raw`(?:items?|recommendations?|sub-?paragraphs?|points?|letters?|clauses?)`;
const part = String.raw`(?<part>(?:annex|appendix)(?:\s+(?:[IVXLC]{1,6}|\d{1,2}|[A-Z]))?|article\s+\d{1,3}|decision\s+\d{1,4}\/[A-Z]{2,5}\.\d{1,3}|resolution\s+\d{1,4}\/\d{1,4}|part\s+(?:[IVX]{1,5}|\d{1,2}))`;
const paragraphs = String.raw`${paragraphWord}\s*(?<numbers>${numbers})(?![\p{L}\p{N}/]|\.\d)`;
/** What else is numbered in official documents, and is no paragraph of theirs. */
const otherNumbered = String.raw`(?:articles?|arts?\.|sections?|rules?|chapters?|resolutions?|decisions?|regulations?|principles?|targets?|goals?|workshops?|annex(?:es)?|tables?|figures?|parts?|schedules?|lists?|agenda\s+items?)`;
/** Words before a number that shows which paragraph is meant without saying so: "what’s in 10(e)". */
const pointing = String.raw`(?:in|of|under|at|from|see|quote|show|read|give|open|cite|me|does|is|to|about|papers?|reports?|release|documents?)`;
/** "10(e)", "10 (e) and (f)": a letter must be there, a number alone is too little. */
const bare = String.raw`\d{1,3}\s?\([a-z]\)(?:\s?\([ivx]{1,4}\))?(?:${locatorForms.separator}(?:\d{1,3}\s?)?\([a-z]\)){0,9}`;

function build(source: string): RegExp {
  return new RegExp(source, 'giu');
}

function slugOfPart(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
}

/** A paragraph's number may be printed, or be its place among those without numbers; "¶" is how we print the latter. */
function paragraphKeys(key: string, printed: string): string[] {
  if (key.includes('.')) return [`p${key}`];
  return printed.includes('¶') ? [`u${key}`, `p${key}`] : [`p${key}`, `u${key}`];
}

function readInPart(groups: LocatorGroups): LocatorMeaning[] {
  const slug = slugOfPart(groups['part'] ?? '');
  return listLocatorKeys(groups['numbers'] ?? '').map((key) => ({
    keys: [
      `${slug}.p${key}`,
      ...(slug.startsWith('article-') ? [`p${slug.slice(8)}.${key}`] : []),
      `p${key}`,
    ],
  }));
}

function readBullet(groups: LocatorGroups): LocatorMeaning[] {
  const at = groups['nth'] === undefined ? Number(groups['at']) : ordinalValue(groups['nth']);
  const letter = String.fromCharCode(96 + at);
  const paragraph = groups['paragraph'] ?? '';
  return [{ keys: [`p${paragraph}.${at}`, ...(at <= 26 ? [`p${paragraph}.${letter}`] : [])] }];
}

function readParagraphs(groups: LocatorGroups, text: string): LocatorMeaning[] {
  return listLocatorKeys(groups['numbers'] ?? '').map((key) => ({ keys: paragraphKeys(key, text) }));
}

/** In order of precedence: what an earlier one takes, a later one does not see. */
export const locatorPatterns: readonly LocatorPattern[] = [
  {
    pattern: build(
      String.raw`\b(?:the\s+)?(?:(?<nth>${nth})\s+(?:bullet(?:\s+point)?|item|point|dash|indent|sub-?paragraph)|(?:bullet(?:\s+point)?|point|item)\s+(?:no\.?\s*|number\s+)?(?<at>\d{1,2}))\s+(?:of|in|under|from|to)\s+(?:the\s+)?${paragraphWord}\s*(?<paragraph>${number})`,
    ),
    read: readBullet,
  },
  {
    pattern: build(
      String.raw`${paragraphWord}\s*(?<paragraph>${number})\s*,?\s+(?:the\s+)?(?:(?<nth>${nth})\s+(?:bullet(?:\s+point)?|item)|(?:bullet(?:\s+point)?|item)\s+(?<at>\d{1,2}))\b`,
    ),
    read: readBullet,
  },
  { pattern: build(String.raw`\b${part}\s*,?\s+(?:in\s+)?${paragraphs}`), read: readInPart },
  {
    pattern: build(String.raw`(?<![\p{L}])${paragraphs}\s+(?:of|in|to)\s+(?:the\s+)?${part}`),
    read: readInPart,
  },
  {
    // "items (a) to (c) of paragraph 10", "(c) of paragraph 10", "letter b in para. 10"
    pattern: build(
      String.raw`(?:\b${itemWord}\s+|(?=\())(?<letters>${letters})\s+(?:of|in|under)\s+(?:the\s+)?${paragraphWord}\s*(?<paragraph>${number})`,
    ),
    read: (groups) =>
      listLetters(groups['letters'] ?? '').map((letter) => ({
        keys: [`p${groups['paragraph'] ?? ''}.${letter}`],
      })),
  },
  { pattern: build(String.raw`(?<![\p{L}])${paragraphs}`), read: readParagraphs },
  {
    pattern:
      /\b(?:the\s+)?(?:very\s+)?(?:(?<penultimate>penultimate|second last|last but one)|last|final|closing|concluding)\s+para(?:graph)?\b/giu,
    read: (groups) => [{ keys: [], fromEnd: groups['penultimate'] === undefined ? 1 : 2 }],
  },
  {
    pattern: build(String.raw`(?<![\p{L}])(?:the\s+)?(?<nth>${nth})\s+(?:numbered\s+)?para(?:graph)?\b`),
    read: (groups) => [{ keys: paragraphKeys(String(ordinalValue(groups['nth'] ?? '')), '') }],
  },
  {
    pattern: build(
      String.raw`\b(?:footnotes?|fns?\b\.?|(?:end)?notes?)\s*(?<numbers>\d{1,3}(?:${locatorForms.separator}\d{1,3}){0,9})(?![\p{L}\p{N}/])`,
    ),
    read: (groups) => listLocatorKeys(groups['numbers'] ?? '').map((key) => ({ keys: [`fn${key}`] })),
  },
  {
    pattern: build(String.raw`\b(?:the\s+)?(?<nth>${nth})\s+footnote\b`),
    read: (groups) => [{ keys: [`fn${ordinalValue(groups['nth'] ?? '')}`] }],
  },
  {
    pattern: /\b(?:the\s+)?(?:starred|asterisk(?:ed)?|star)\s+(?:foot)?note\b|\bfn\.?\s*\*/giu,
    read: () => [{ keys: ['fn-star'] }],
  },
  {
    pattern:
      /\b(?:in|from|does|of|to|see|quote|show|read|give)\s+(?:me\s+)?(?<text>the\s+summary)\b(?!\s+of\b(?!\s+(?:the\s+)?(?:paper|document|report|working)))/giu,
    read: () => [{ keys: ['summary'] }],
  },
  { pattern: /\b(?:the\s+)?masthead\b/giu, read: () => [{ keys: ['masthead'] }] },
  { pattern: build(String.raw`\b${otherNumbered}\s+(?:no\.?\s*)?${numbers}`), read: () => [] },
  {
    pattern: build(String.raw`\b${itemWord}\s+(?<numbers>${number}${items})`),
    read: readParagraphs,
  },
  {
    // "10(e) of the report", "What’s in 10(e)?", "And 10(f)?"
    pattern: build(
      String.raw`(?:(?<=\b${pointing}\s+|[,:]\s)(?<text>${bare})|(?<=^(?:(?:and|what about|how about|then)\s+)?)(?<alone>${bare})(?=\s+(?:of|in|from|says?)\b|\s*[?.!]?\s*$))(?![\p{L}\p{N}])`,
    ),
    read: (groups, text) => readParagraphs({ numbers: groups['text'] ?? groups['alone'] }, text),
  },
  {
    pattern: build(
      String.raw`\b${itemWord}\s+(?<letters>(?:\([a-z]\)(?:${locatorForms.separator}\([a-z]\)){0,9}|[b-hj-z]\b(?!['’])))`,
    ),
    read: (groups) => listLetters(groups['letters'] ?? '').map((letter) => ({ keys: [], item: letter })),
  },
];
