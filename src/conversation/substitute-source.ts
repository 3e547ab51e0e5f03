import { cutSpans } from '../language/cut-spans.js';
import { findDates } from '../language/find-dates.js';
import { findSourcePhrases } from '../language/find-source-phrases.js';
import { splitAskingFrame } from '../language/split-asking-frame.js';
import { isPlural } from './name-subject.js';
import type { ConversationContext } from './read-context.js';
import { replaceSpan, spanOf, takeArticle, type Span } from './replace-span.js';

const meetingNoun = /^(?:meeting|conference|congress|session|summit|workshop)$/iu;

/** "the 2019 meeting" holds nothing that another year would contradict; "the 2019 European meeting" does. */
function isPlainYearPhrase(phrase: string): boolean {
  return /^the\s+(?:19|20)\d{2}\s+[\p{L}]+$/iu.test(phrase);
}

const bareYear =
  /\s*(?<!(?:between|from|since|until|after|before)\s)\bin\s+(?:the year\s+)?(?:19|20)\d{2}(?!\s+(?:and|to|or)\s+(?:19|20)\d{2})(?![\p{L}\p{N}])/giu;

const plurals: Readonly<Record<string, string>> = { does: 'do', is: 'are', was: 'were', has: 'have' };

/** "does the other documents" as "do the other documents". */
function agreeInNumber(text: string, plural: string): string {
  const before = text.slice(0, text.indexOf(plural));
  const verb = /(?<verb>does|is|was|has)\s+$/iu.exec(before)?.groups?.['verb'];
  if (verb === undefined) return text;
  const start = before.trimEnd().length - verb.length;
  return replaceSpan(text, { start, end: start + verb.length }, plurals[verb.toLowerCase()] ?? verb);
}

/** Replaces a stretch and takes out the other times and sources: "at the Doha debate in 2015" has two. */
function replaceOnly(text: string, kept: Span, by: string): string {
  const others: Span[] = findSourcePhrases(text).filter((phrase) => phrase.years.length > 0);
  for (const match of text.matchAll(bareYear))
    others.push({ start: match.index, end: match.index + match[0].length });
  const cut = others
    .filter((span) => span.end <= kept.start || span.start >= kept.end)
    .sort((left, right) => right.start - left.start);
  let before = text.slice(0, kept.start);
  let after = text.slice(kept.end);
  for (const span of cut) {
    if (span.start >= kept.end)
      after = cutSpans(after, [{ start: span.start - kept.end, end: span.end - kept.end }]);
    else before = `${cutSpans(before, [span])} `;
  }
  const spaced = /^[\p{L}\p{N}]/u.test(after) ? ` ${after}` : after;
  const replaced = replaceSpan(before + spaced, { start: before.length, end: before.length }, by);
  return isPlural(by) ? agreeInNumber(replaced, by) : replaced;
}

function saidAbout(topic: string, year: string): string {
  return `What was said about ${topic} in ${year}?`;
}

/** The question before, asked of another year, which takes the place of every time and source with one in it. */
export function substituteYear(
  year: string,
  { previous: last, dated, people, topic }: ConversationContext,
): string | null {
  // "Where is Ms. Kiragu from?" has no time of its own; the question that led to her has.
  const previous = dated !== null && people.some((name) => last.includes(name)) ? dated : last;
  const phrase = findSourcePhrases(previous).find((one) => one.years.length > 0);
  if (phrase !== undefined) {
    if (isPlainYearPhrase(phrase.text)) {
      return replaceOnly(previous, phrase, phrase.text.replace(/(?:19|20)\d{2}/u, year));
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

/** The question before, asked of another document or meeting; the time and source it was asked of go. */
export function substituteSource(
  source: string,
  { previous, topic, speakers }: ConversationContext,
): string | null {
  const phrase = findSourcePhrases(previous)[0];
  if (phrase !== undefined) return replaceOnly(previous, phrase, source);
  const own = splitAskingFrame(previous).source;
  const span = own === null || speakers.length > 0 ? null : spanOf(previous, own);
  if (span !== null && !/^(?:19|20)\d{2}$/.test(own ?? ''))
    return replaceOnly(previous, takeArticle(previous, span), source);
  if (topic === null) return null;
  if (isPlural(source)) return `What do ${source} say about ${topic}?`;
  return `What ${/meeting|conference|congress|session|debate/iu.test(source) ? 'did' : 'does'} ${source} say about ${topic}?`;
}
