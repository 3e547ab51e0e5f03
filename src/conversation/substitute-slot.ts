import { findLocators } from '../language/find-locators.js';
import { findNames, type NamedThing } from '../language/find-names.js';
import { findSourcePhrases } from '../language/find-source-phrases.js';
import { findSpeakers } from '../language/find-speakers.js';
import { nameTopic } from '../language/name-topic.js';
import { nameSpeaker } from './name-speaker.js';
import type { ConversationContext } from './read-context.js';
import { replaceSpan, spanOf, takeArticle, type Span } from './replace-span.js';
import { findObject, splitClause } from './split-clause.js';
import { substituteSource, substituteYear } from './substitute-source.js';

const leadingPreposition =
  /^(?:at|in|for|from|by|of|on|about|according to|with|against|regarding|concerning|to)\s+/iu;
const places = new Set(['country', 'group', 'organization', 'person']);
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

/** "the Swiss speaker" in the place of whoever was asked about, else asked about the same. */
function substituteSpeaker(speaker: string, { previous, topic }: ConversationContext): string | null {
  const span = spanOfNames(previous, findSpeakers(previous, findNames(previous)));
  if (span === null) return topic === null ? null : `What did ${speaker} say about ${topic}?`;
  const office =
    /^(?:[’']s?)?(?:\s+(?:delegates?|representatives?|speakers?|delegation|observer|ambassador|minister|government))?/iu.exec(
      previous.slice(span.end),
    );
  return replaceSpan(previous, { start: span.start, end: span.end + (office?.[0].length ?? 0) }, speaker);
}

const countedThing =
  /^(how many|how much|which|what)\s+(?!(?:were|was|are|is|have|has|had|did|do|does|can|should|must|will)\b)[\p{L}-]+(?:\s+[\p{L}-]+){0,3}?(?=\s+(?:were|was|are|is|have|has|had|did|do|does|can|should|must|will)\b)/iu;

function substituteTopic(phrase: string, { previous, source }: ConversationContext): string {
  const named = nameTopic(previous);
  const clause = named === null ? null : splitClause(previous, named);
  const own = clause === null ? named : (findObject(clause) ?? clause.subject);
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

/** "58", "(b)": the number or the letter of the locator asked for before. */
function substituteNumber(phrase: string, previous: string): string | null {
  const [own] = findLocators(previous);
  if (own === undefined) return null;
  if (/^\d{1,3}(?:\s?\([a-z]\))?$/iu.test(phrase))
    return replaceSpan(previous, own, own.text.replace(/\d.*$/su, phrase));
  if (/^\([a-z]\)$/iu.test(phrase) && /\([a-z]\)/iu.test(own.text))
    return replaceSpan(previous, own, own.text.replace(/\([a-z]\).*$/isu, phrase));
  return null;
}

/**
 * The question before with another year, document, speaker, place or topic in it: "2012", "the working paper", "Japan",
 * "terrorism". Null where none of its slots fits.
 */
export function substituteSlot(phrase: string, context: ConversationContext): string | null {
  const year = /^(?:in |for |of |from |during |the year )*((?:19|20)\d{2})$/iu.exec(phrase)?.[1];
  if (year !== undefined) return substituteYear(year, context);
  const bare = phrase.replace(leadingPreposition, '');
  const neighbour = substituteNumber(bare, context.previous);
  if (neighbour !== null) return neighbour;
  const [locator] = findLocators(bare);
  if (locator !== undefined && bare.length - locator.text.length < 20)
    return substituteLocator(bare, context);
  const [source] = findSourcePhrases(bare);
  if (source?.start === 0 && source.end === bare.length) return substituteSource(bare, context);
  const speaker = nameSpeaker(bare);
  const spoken = speaker === null ? null : substituteSpeaker(speaker, context);
  if (spoken !== null) return spoken;
  const [name] = findNames(bare);
  const withoutArticle = bare.replace(/^(?:the|an?)\s+/iu, '');
  if (name?.text === withoutArticle && name.kind !== 'instrument') {
    const substituted = substituteName(bare, name, context);
    if (substituted !== null) return substituted;
  }
  return substituteTopic(phrase, context);
}
