import type { DocumentMention } from '../contracts/retrieval.js';
import { extractTerms, foldText, listWords, stemWord } from '../language/extract-terms.js';
import { findNames } from '../language/find-names.js';
import { stopWords } from '../language/stop-words.js';
import type { SourceDescription } from './describe-sources.js';

interface Word {
  text: string;
  start: number;
  end: number;
}

/** Nouns by which people speak of a document or of the meeting it reports. */
const sourceNouns = new Set(
  'report reports paper papers release document documents meeting meetings conference congress session communique'.split(
    ' ',
  ),
);
/** Words that belong to a source noun rather than tell sources apart. */
const nounPartners = new Set([
  'press',
  'draft',
  'working',
  'preparatory',
  'regional',
  'plenary',
  'united',
  'nations',
  'un',
]);
const monthNames = new Set(
  'january february march april may june july august september october november december early late mid'.split(
    ' ',
  ),
);
const timeRelations = new Set(['since', 'before', 'after', 'until', 'following', 'preceding']);
const ordinals = new Set(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  ),
);

/**
 * Finds where a question names a document or meeting, by its names (aliases, title, symbol), by a description ("the
 * 2019 European meeting"), by its city, or by its year alone ("in 2012"). A description of a kind the corpus has, but with a year or
 * ordinal that no document has, is returned with no ids.
 */
export function findDocumentMentions(
  question: string,
  sources: readonly SourceDescription[],
): DocumentMention[] {
  const words = listPositionedWords(question);
  const named = findByName(question, words, sources);
  const described = findByDescription(question, words, sources)
    .filter((mention) => !overlapsAny(mention, named))
    .map((mention) => extendToNames(question, mention));
  const found = [...named, ...described];
  const others = [...findByYear(question, words, sources), ...findByPlace(question, words, sources)];
  const further = others.filter((mention) => !overlapsAny(mention, found));
  return narrowMentions([...found, ...further].sort((left, right) => left.start - right.start));
}

/** Takes in the rest of a name that a mention is part of: "Conference" in "Conference of the Parties". */
function extendToNames(question: string, mention: DocumentMention): DocumentMention {
  const name = findNames(question).find((other) => mention.start < other.end && other.start < mention.end);
  if (name === undefined || mention.documentIds.length === 0) return mention;
  const start = Math.min(mention.start, name.start);
  const end = Math.max(mention.end, name.end);
  return { ...mention, start, end, text: question.slice(start, end) };
}

/**
 * Two names of one source in a question ("the Congress in Doha") narrow each other down: where a vague mention and a
 * sharper one share documents, the vague one keeps to those.
 */
function narrowMentions(mentions: readonly DocumentMention[]): DocumentMention[] {
  return mentions.map((mention) => {
    const sharper = mentions.filter(
      (other) =>
        other.documentIds.length > 0 &&
        other.documentIds.length < mention.documentIds.length &&
        other.documentIds.every((id) => mention.documentIds.includes(id)),
    );
    return sharper.length === 1 ? { ...mention, documentIds: sharper[0]?.documentIds ?? [] } : mention;
  });
}

function findByName(
  question: string,
  words: Word[],
  sources: readonly SourceDescription[],
): DocumentMention[] {
  const found: DocumentMention[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const matches = sources.flatMap((source) =>
      source.names
        .filter((name) => name.length > 0 && name.every((word, offset) => words[at + offset]?.text === word))
        .map((name) => ({ id: source.document.id, length: name.length })),
    );
    const longest = Math.max(0, ...matches.map((match) => match.length));
    if (longest === 0) continue;
    const ids = [...new Set(matches.filter((match) => match.length === longest).map((match) => match.id))];
    found.push(makeMention(question, words, { from: at, to: at + longest - 1 }, ids));
    at += longest - 1;
  }
  return found;
}

function findByDescription(
  question: string,
  words: Word[],
  sources: readonly SourceDescription[],
): DocumentMention[] {
  const found: DocumentMention[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if (!sourceNouns.has(words[at]?.text ?? '')) continue;
    const range = extendPhrase(words, at, question);
    const mention = matchDescription(question, words, range, sources);
    if (mention !== null) found.push(mention);
    at = range.to;
  }
  return found;
}

/** Takes in the modifiers before a source noun, and "of the …", "in …" after it. */
function extendPhrase(words: Word[], noun: number, question: string): { from: number; to: number } {
  let from = noun;
  while (from > 0 && isModifier(words[from - 1]) && adjacent(question, words[from - 1], words[from]))
    from -= 1;
  let to = noun;
  for (;;) {
    let next = to + 1;
    while (['of', 'for', 'in', 'from', 'on', 'at', 'the', 'held', 'dated'].includes(words[next]?.text ?? ''))
      next += 1;
    const word = words[next];
    if (word === undefined || !adjacent(question, words[to], words[to + 1])) break;
    const continues = next > to + 1 || sourceNouns.has(word.text);
    if (!continues || !(sourceNouns.has(word.text) || isDistinguishing(word.text))) {
      const nounAhead = next > to + 1 ? findNounAhead(words, next) : -1;
      if (nounAhead < 0) break;
      to = nounAhead;
      continue;
    }
    to = next;
  }
  return { from, to };
}

function findNounAhead(words: Word[], from: number): number {
  for (let at = from; at < Math.min(words.length, from + 6); at += 1) {
    if (sourceNouns.has(words[at]?.text ?? '')) return at;
    if (!isModifier(words[at])) return -1;
  }
  return -1;
}

function matchDescription(
  question: string,
  words: Word[],
  range: { from: number; to: number },
  sources: readonly SourceDescription[],
): DocumentMention | null {
  const phrase = words.slice(range.from, range.to + 1).map((word) => word.text);
  const modifiers = phrase.filter((word) => !sourceNouns.has(word) && !stopWords.has(word));
  const nouns = phrase.filter((word) => sourceNouns.has(word)).map(stemWord);
  const telling = modifiers.filter((word) => !nounPartners.has(word));
  const fits = (source: SourceDescription, wanted: readonly string[]) =>
    wanted.every((word) => source.stems.has(stemWord(word)));
  const matches = sources.filter((source) => fits(source, modifiers));
  const exact = matches.filter((source) => nouns.every((noun) => source.stems.has(noun)));
  const chosen = exact.length > 0 ? exact : telling.length > 0 ? matches : [];
  const ids = preferOwnName(chosen, phrase).map((source) => source.document.id);
  if (ids.length > 0)
    return ids.length === sources.length && telling.length === 0
      ? null
      : makeMention(question, words, range, ids);
  const timeless = modifiers.filter((word) => !isYear(word) && !ordinals.has(word));
  const wrongTime = timeless.length < modifiers.length;
  const kindKnown = sources.some(
    (source) => fits(source, timeless) && nouns.some((noun) => source.stems.has(noun)),
  );
  const asked = asksWhatItSays.test(question.slice(0, words[range.from]?.start ?? 0)) && telling.length > 0;
  return (wrongTime && kindKnown) || asked ? makeMention(question, words, range, []) : null;
}

/** What stands before a source whose words are asked for: "What did the …", "according to the …". */
const asksWhatItSays =
  /(?:\bwhat (?:did|does|do|has|had|was|were)|\baccording to|\b(?:said|stated|agreed|decided) (?:at|in|by))\s+(?:the|this|that)?\s*$/iu;

/** Of the documents a phrase fits, those whose own short name has all its words, where there are such. */
function preferOwnName(
  chosen: readonly SourceDescription[],
  phrase: readonly string[],
): readonly SourceDescription[] {
  const words = phrase.filter((word) => !stopWords.has(word));
  const own = chosen.filter((source) => {
    const name = new Set(listWords(source.document.shortTitle));
    return words.every((word) => name.has(word));
  });
  return own.length > 0 ? own : chosen;
}

/** Years that stand alone and are the years of documents, when all the years named are; "September 2019" is a date. */
function findByYear(
  question: string,
  words: Word[],
  sources: readonly SourceDescription[],
): DocumentMention[] {
  const years = words.map((word, at) => ({ word, at })).filter(({ word }) => isYear(word.text));
  const dated = years.map(({ word, at }) => ({
    at,
    ids: sources.filter((source) => source.year === Number(word.text)).map((source) => source.document.id),
  }));
  if (dated.some(({ ids }) => ids.length === 0)) return [];
  const range = findYearRange(
    words,
    years.map(({ at }) => at),
  );
  if (range !== null) return [makeMention(question, words, range, listBetween(words, range, sources))];
  return dated
    .filter(({ at }) => !monthNames.has(words[at - 1]?.text ?? '') && !isBracketed(question, words[at]))
    .map(({ at, ids }) => ({
      ...makeMention(question, words, { from: at, to: at }, ids),
      asSource: dated.length > 1,
    }));
}

/** Positions of "2012 to 2020" or "between 2012 and 2020", whose years between count too. */
function findYearRange(words: Word[], years: readonly number[]): { from: number; to: number } | null {
  const [from, to] = years;
  if (from === undefined || to === undefined || to !== from + 2) return null;
  const joined =
    words[from + 1]?.text === 'to' ||
    (words[from + 1]?.text === 'and' && words[from - 1]?.text === 'between');
  return joined ? { from, to } : null;
}

function listBetween(
  words: Word[],
  { from, to }: { from: number; to: number },
  sources: readonly SourceDescription[],
): string[] {
  const [first, last] = [Number(words[from]?.text), Number(words[to]?.text)];
  return sources
    .filter(({ year }) => year !== null && first <= year && year <= last)
    .map(({ document }) => document.id);
}

/** A year in brackets belongs to the number of a resolution. */
function isBracketed(question: string, word: Word | undefined): boolean {
  return word !== undefined && question[word.start - 1] === '(';
}

/** Cities by which a meeting is known, as in its names or its masthead: "in Doha". */
function findByPlace(
  question: string,
  words: Word[],
  sources: readonly SourceDescription[],
): DocumentMention[] {
  return findNames(question).flatMap((name) => {
    if (name.kind !== 'place' || !/\b(?:in|at|the)\s+$/iu.test(question.slice(0, name.start))) return [];
    const stems = extractTerms(name.text).map(stemWord);
    const ids = sources
      .filter((source) => stems.every((stem) => source.stems.has(stem)))
      .map((source) => source.document.id);
    const from = words.findIndex((word) => word.start >= name.start);
    const to = words.findLastIndex((word) => word.end <= name.end);
    return ids.length === 0 || from < 0 || to < from ? [] : [makeMention(question, words, { from, to }, ids)];
  });
}

function makeMention(
  question: string,
  words: Word[],
  range: { from: number; to: number },
  documentIds: string[],
): DocumentMention {
  const start = words[range.from]?.start ?? 0;
  const end = words[range.to]?.end ?? start;
  const before = words.slice(Math.max(0, range.from - 2), range.from).map((word) => word.text);
  return {
    text: question.slice(start, end),
    start,
    end,
    documentIds,
    asSource: !before.some((word) => timeRelations.has(word)),
  };
}

function listPositionedWords(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:[’']s\b)?/gu)].map((match) => ({
    text: foldText(match[0]).replace(/[’']s$/u, ''),
    start: match.index,
    end: match.index + match[0].replace(/[’']s$/u, '').length,
  }));
}

function isModifier(word: Word | undefined): boolean {
  return word !== undefined && !stopWords.has(word.text);
}

function isDistinguishing(word: string): boolean {
  return isYear(word) || ordinals.has(word);
}

function isYear(word: string): boolean {
  return /^(?:19|20)\d\d$/.test(word);
}

/** True when only white space, hyphens or an apostrophe stand between two words. */
function adjacent(question: string, left: Word | undefined, right: Word | undefined): boolean {
  if (left === undefined || right === undefined) return false;
  return /^(?:[’']s)?[\s-]*$/u.test(question.slice(left.end, right.start));
}

function overlapsAny(mention: DocumentMention, others: readonly DocumentMention[]): boolean {
  return others.some((other) => mention.start < other.end && other.start < mention.end);
}
