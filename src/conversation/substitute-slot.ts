import { findDates } from '../language/find-dates.js';
import { findLocators } from '../language/find-locators.js';
import { findNames, type NamedThing } from '../language/find-names.js';
import { findSourcePhrases } from '../language/find-source-phrases.js';
import { findSpeakers } from '../language/find-speakers.js';
import { nameTopic } from '../language/name-topic.js';
import { splitAskingFrame } from '../language/split-asking-frame.js';
import { isPlural } from './name-subject.js';
import type { ConversationContext } from './read-context.js';

interface Span {
  start: number;
  end: number;
}

function replaceSpan(text: string, { start, end }: Span, by: string): string {
  const replaced = text.slice(0, start) + by + text.slice(end);
  return replaced.charAt(0).toUpperCase() + replaced.slice(1);
}

/** The span with an article or "the" before it. */
function takeArticle(text: string, span: Span): Span {
  const article = /\b(?:the|an?)\s+$/iu.exec(text.slice(0, span.start));
  return article === null ? span : { start: article.index, end: span.end };
}

function spanOf(text: string, piece: string): Span | null {
  const start = text.lastIndexOf(piece);
  return start < 0 || piece === '' ? null : { start, end: start + piece.length };
}

const leadingPreposition =
  /^(?:at|in|for|from|by|of|on|about|according to|with|against|regarding|concerning|to)\s+/iu;
const places = new Set(['country', 'group', 'organization', 'person']);
const meetingNoun = /^(?:meeting|conference|congress|session|summit|workshop)$/iu;

/** "the 2019 meeting" holds nothing that another year would contradict; "the 2019 European meeting" does. */
function isPlainYearPhrase(phrase: string): boolean {
  return /^the\s+(?:19|20)\d{2}\s+[\p{L}]+$/iu.test(phrase);
}

function saidAbout(topic: string, year: string): string {
  return `What was said about ${topic} in ${year}?`;
}

function substituteYear(year: string, { previous, topic }: ConversationContext): string | null {
  const phrase = findSourcePhrases(previous).find((one) => one.years.length > 0);
  if (phrase !== undefined) {
    if (isPlainYearPhrase(phrase.text)) {
      return replaceSpan(previous, phrase, phrase.text.replace(/(?:19|20)\d{2}/u, year));
    }
    if (topic !== null) return saidAbout(topic, year);
    const noun = phrase.text.split(/\s+/u).at(-1) ?? '';
    return replaceSpan(previous, phrase, `the ${year} ${meetingNoun.test(noun) ? noun : 'document'}`);
  }
  const dates = findDates(previous).filter((date) => date.year !== undefined);
  const [date] = dates;
  if (dates.length === 1 && date !== undefined) {
    // A day or a month belongs to the year that goes.
    const own = date.month === undefined ? date : { start: takeOn(previous, date.start), end: date.end };
    return replaceSpan(previous, own, date.month === undefined ? year : `in ${year}`);
  }
  if (findSourcePhrases(previous).length > 0 && topic !== null) return saidAbout(topic, year);
  return `${previous.replace(/[?.!\s]+$/u, '')} in ${year}?`;
}

function takeOn(text: string, start: number): number {
  return /\b(?:on|in)\s+$/iu.exec(text.slice(0, start))?.index ?? start;
}

function substituteSource(source: string, { previous, topic, speakers }: ConversationContext): string | null {
  const phrase = findSourcePhrases(previous)[0];
  if (phrase !== undefined) return replaceSpan(previous, phrase, source);
  const own = splitAskingFrame(previous).source;
  const span = own === null || speakers.length > 0 ? null : spanOf(previous, own);
  if (span !== null && !/^(?:19|20)\d{2}$/.test(own ?? ''))
    return replaceSpan(previous, takeArticle(previous, span), source);
  if (topic === null) return null;
  if (isPlural(source)) return `What do ${source} say about ${topic}?`;
  return `What ${/meeting|conference|congress|session|debate/iu.test(source) ? 'did' : 'does'} ${source} say about ${topic}?`;
}

/** From the first to the last of names listed together: "Egypt, Japan and Chile". */
function spanOfNames(text: string, names: readonly NamedThing[]): Span | null {
  const first = names[0];
  const last = names.at(-1);
  if (first === undefined || last === undefined) return null;
  const between = text.slice(first.end, last.start);
  const listed = names.length === 1 || /^[\s\p{L}’',]*$/u.test(between);
  return takeArticle(text, listed ? { start: first.start, end: last.end } : first);
}

function substituteName(
  text: string,
  name: NamedThing,
  { previous, topic, source }: ConversationContext,
): string | null {
  const names = findNames(previous);
  const speakers = findSpeakers(previous, names);
  const [speaker] = speakers;
  const span = spanOfNames(previous, speakers);
  if (span !== null && speaker !== undefined) {
    const following = previous.slice(span.end);
    // "the Egyptian delegate": the other country's name needs a possessive.
    const adjective =
      speaker.kind === 'country' &&
      /^\s+(?:delegate|representative|speaker|delegation|position|view)/u.test(following);
    return replaceSpan(previous, span, adjective ? `${text}’s` : text);
  }
  const same = names.filter((one) => one.kind === name.kind && one.canonical !== name.canonical).at(-1);
  const sameInTopic = same !== undefined && source !== null;
  if (same !== undefined && !sameInTopic) return replaceSpan(previous, takeArticle(previous, same), text);
  if (!places.has(name.kind)) return null;
  return topic === null ? null : `What did ${text} say about ${topic}?`;
}

const countedThing =
  /^(how many|how much|which|what)\s+[\p{L}-]+(?:\s+[\p{L}-]+){0,3}?(?=\s+(?:were|was|are|is|have|has|had|did|do|does|can|should|must|will)\b)/iu;

function substituteTopic(phrase: string, { previous, source }: ConversationContext): string {
  const own = nameTopic(previous);
  const preposition = leadingPreposition.exec(phrase)?.[0];
  const topic = phrase.replace(leadingPreposition, '');
  if (own !== null && preposition !== undefined) {
    // "And on terrorism?" after "recommendations on international cooperation".
    const tail = own.toLowerCase().indexOf(` ${preposition.toLowerCase()}`);
    const span = tail < 0 ? null : spanOf(previous, own.slice(tail + 1 + preposition.length));
    if (span !== null) return replaceSpan(previous, span, topic);
  }
  const span = own === null ? null : spanOf(previous, own);
  if (span !== null) return replaceSpan(previous, span, topic);
  const counted = countedThing.exec(previous);
  if (counted !== null && !/\bsay\b/u.test(previous)) return previous.replace(countedThing, `$1 ${topic}`);
  return source === null ? `What is said about ${topic}?` : `What did ${source} say about ${topic}?`;
}

/** Puts a locator in the place of the one asked for before: "paragraph 34" for "paragraph 33". */
function substituteLocator(locator: string, { previous, topic }: ConversationContext): string {
  const [own] = findLocators(previous);
  if (own !== undefined) return replaceSpan(previous, own, locator);
  return topic === null ? `What does ${locator} say?` : `What does ${locator} say about ${topic}?`;
}

/**
 * The question before with another year, document, speaker, place or topic in it: "2012", "the working paper", "Japan",
 * "terrorism". Null where none of its slots fits.
 */
export function substituteSlot(phrase: string, context: ConversationContext): string | null {
  const year = /^(?:in |for |of |from |during |the year )*((?:19|20)\d{2})$/iu.exec(phrase)?.[1];
  if (year !== undefined) return substituteYear(year, context);
  const bare = phrase.replace(leadingPreposition, '');
  const [locator] = findLocators(bare);
  if (locator !== undefined && bare.length - locator.text.length < 20)
    return substituteLocator(bare, context);
  const [source] = findSourcePhrases(bare);
  if (source?.start === 0 && source.end === bare.length) return substituteSource(bare, context);
  const [name] = findNames(bare);
  const withoutArticle = bare.replace(/^(?:the|an?)\s+/iu, '');
  if (name?.text === withoutArticle && name.kind !== 'instrument') {
    const substituted = substituteName(bare, name, context);
    if (substituted !== null) return substituted;
  }
  return substituteTopic(phrase, context);
}
