/** A sentence's half-open range [start, end) of UTF-16 offsets in the text that was split. */
export interface SentenceSpan {
  start: number;
  end: number;
}

/** Abbreviations that something always follows: titles, "e.g.". A sentence never ends with them. */
const titles = new Set(
  (
    'mr mrs ms mx messrs dr prof rev hon st mt gen col lt capt cpl sgt maj cmdr amb gov sen rep pres fr sr jr ' +
    'e.g i.e eg ie cf viz vs approx ca op nb attn'
  ).split(' '),
);

/** Abbreviations before a number, a letter or a symbol: "No. 5", "para. (a)", "art. IV", "Dec. 31". */
const references = new Set(
  (
    'no nos para paras par pars subpara subparas art arts sect sects sec secs chap chaps ch vol vols p pp fn n ' +
    'fig figs tab app ann add corr rev suppl supp res dec doc docs ref refs ser pt pts ed eds tel ext l ' +
    'jan feb mar apr jun jul aug sep sept oct nov'
  ).split(' '),
);

/** Abbreviations that may end a sentence; they do before a word that begins one. */
const closingAbbreviations = new Set('inc ltd co corp al govt dept univ intl bros est'.split(' '));

/** Words that begin a sentence and seldom a name, so that "the U.S. The delegate" is two sentences. */
const openingWords = new Set(
  (
    'the a an it he she they we you in on at this these those that there here for however but and or as if when ' +
    'while although though after before during since until some many several most other others another each all ' +
    'both no not such to with by from its his her their our who what which where why how one moreover furthermore ' +
    'nevertheless therefore thus further also meanwhile finally regarding concerning'
  ).split(' '),
);

/** Words after which a single capital letter is a name of its own: "annex A. Delegates", not an initial. */
const lettered =
  /\b(?:annex|appendix|part|group|table|category|workshop|chapter|section|schedule|column|type|grade|class|option|item|list|panel|room|hall|hepatitis|vitamin)\s+$/iu;

const closers = '”’"\')]}»›';
const openers = '“‘"\'([{«‹';
const stop = /[.!?…]+/gu;
const superscript = /[*†‡¹²³⁰⁴-⁹]/u;
/** A passage in quotation marks or brackets stays whole up to this many characters; a longer one is split inside. */
const longestWholeQuotation = 300;
/** As many characters before a stop are looked at to tell an abbreviation. */
const longestContext = 40;
const quotation = /“[^“”\n]*”|«[^«»\n]*»|"[^"\n]*"|\([^()\n]*\)|\[[^[\]\n]*\]/gu;

/** Ranges of a line in which a stop ends no sentence. */
function findWholeRanges(line: string): SentenceSpan[] {
  const ranges: SentenceSpan[] = [];
  for (const match of line.matchAll(quotation)) {
    if (match[0].length <= longestWholeQuotation) {
      ranges.push({ start: match.index, end: match.index + match[0].length });
    }
  }
  return ranges;
}

/** Offset after the stop's closing quotation marks, brackets and footnote marks. */
function skipClosers(line: string, offset: number): number {
  let end = offset;
  while (end < line.length && (closers.includes(line.charAt(end)) || superscript.test(line.charAt(end))))
    end++;
  return end;
}

/** Whether what follows an abbreviation of reference is what it refers to. */
function isReferred(after: string): boolean {
  return /^[([“"]?(?:\d|[ivxlc]+(?!\p{L})|[IVXLC]+(?!\p{L})|\p{L}{1,4}[/.)\d]|\p{Lu}(?!\p{L}))/u.test(after);
}

/** Whether a single full stop after `lineBefore` ends no sentence because of the word it closes. */
function isAbbreviation(lineBefore: string, after: string): boolean {
  const before = lineBefore.slice(-longestContext);
  const word = /[\p{L}\p{N}.]*$/u.exec(before)?.[0] ?? '';
  const name = word.toLowerCase();
  const next = /^[“‘"'([]*(\p{L}+)(?![\p{L}.])/u.exec(after)?.[1]?.toLowerCase();
  const opensSentence = next !== undefined && openingWords.has(next);
  // A stop that stands alone: ". . ."
  if (word === '') return /(?:^|\s)$/u.test(before);
  // "I. Introduction", "12. The Meeting": the number of a line, not a sentence.
  if (/^\s*\(?(?:\d{1,3}|[ivxlcIVXLC]{1,6}|\p{L})$/u.test(lineBefore)) return true;
  if (titles.has(name)) return !(name === 'sr' || name === 'jr') || !opensSentence;
  if (references.has(name)) return isReferred(after);
  if (/^\p{Lu}$/u.test(word)) return !opensSentence && !lettered.test(before.slice(0, -word.length));
  if (/^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u.test(word)) return !opensSentence;
  return closingAbbreviations.has(name) && !opensSentence;
}

/** Whether a sentence can begin with `after`: a capital, a digit, or an opening mark before one. */
function canBegin(after: string): boolean {
  let offset = 0;
  while (offset < after.length && openers.includes(after.charAt(offset))) offset++;
  return /^(?:[\p{Lu}\p{Lt}\p{Lo}\p{N}§$€£#•–—]|…\]|\.\.\.\])/u.test(after.slice(offset));
}

/** Offsets in a line after which a new sentence begins. */
function findBoundaries(line: string): number[] {
  const whole = findWholeRanges(line);
  const boundaries: number[] = [];
  for (const match of line.matchAll(stop)) {
    const end = skipClosers(line, match.index + match[0].length);
    const after = line.slice(end).trimStart();
    if (after === '' || !/\s/u.test(line.charAt(end)) || !canBegin(after)) continue;
    if (whole.some((range) => range.start < end && end < range.end)) continue;
    // "[…]" stands for words left out; it ends nothing.
    if (/[[(](?:…|\.{3,4})[\])]$/u.test(line.slice(Math.max(0, end - 6), end))) continue;
    if (match[0] === '.' && isAbbreviation(line.slice(0, match.index), after)) continue;
    boundaries.push(end);
  }
  return boundaries;
}

/**
 * Splits English text into sentences: ranges in order that together hold every non-blank character, white space around
 * each left out. A line break ends a sentence; abbreviations, initials, decimals, document symbols and a colon before a
 * quotation do not. Quotation marks and brackets that close after the stop belong to the sentence, and a quotation or
 * bracket of up to 300 characters stays whole, so that its words keep who said them. Text without letters (a row of
 * dashes) is a sentence too.
 */
export function splitSentences(text: string): SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  for (const match of text.matchAll(/[^\n\r\u2028\u2029]+/gu)) {
    const line = match[0];
    let from = 0;
    for (const to of [...findBoundaries(line), line.length]) {
      const piece = line.slice(from, to);
      const start = match.index + from + (piece.length - piece.trimStart().length);
      const end = match.index + from + piece.trimEnd().length;
      if (end > start) spans.push({ start, end });
      from = to;
    }
  }
  return spans;
}
