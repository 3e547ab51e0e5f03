import { findNames, type NamedThing } from './find-names.js';
import { isSpeechVerb } from './speech-verbs.js';

/** Somebody whom a sentence gives words, views or wishes. */
export interface Voice {
  /** As printed: "Egypt", "several speakers", "the Conference", "she". */
  text: string;
  start: number;
  end: number;
  /**
   * By name; as speakers without a name; as the meeting or body itself, called by what it is; or by a pronoun, its name
   * standing before.
   */
  kind: 'named' | 'unnamed' | 'body' | 'pronoun';
  /** Comparison form of the name; empty for the others. */
  name: string;
  /** Of speakers without a name, whether it is said that they are some of all ("some", "several", "one", "a number of"). */
  some: boolean;
}

const office =
  '(?:representatives?|delegates?|delegations?|speakers?|observers?|ministers?|ambassadors?|envoys?|officials?|spokes(?:man|woman|person)|governments?|panellists?|experts?)';
const opinion =
  '(?:views?|opinions?|eyes|positions?|stances?|judge?ments?|minds?|assessments?|words|statements?|accounts?|advice|proposals?|calls?|appeals?|suggestions?|warnings?|requests?|pleas?|demands?|concerns?|objections?|reservations?|recommendations?|arguments?|telling|behalf)';
const officeAfter = new RegExp(
  String.raw`^(?:[’']s?)?\s+(?:(?!(?:and|or)\s)[\p{L}-]+\s+)?${office}(?!\p{L})`,
  'iu',
);
const opinionAfter = new RegExp(String.raw`^[’']s?\s+(?:[\p{L}-]+\s+)?${opinion}(?!\p{L})`, 'iu');
const officeBefore = new RegExp(
  String.raw`(?<!\p{L})${office}(?:,? including)?\s+(?:of|for|from|representing)\s+(?:both\s+)?(?:the\s+|that\s+)?$`,
  'iu',
);
const sourceBefore = new RegExp(
  String.raw`(?<!\p{L})(?:according to|on behalf of|speaking for|(?:in|to) the (?:${opinion}|mind|eyes) of|${opinion}\s+(?:of|by|from))\s+(?:the\s+)?$`,
  'iu',
);
const forAtStart = /(?:^|[.;,:]\s+(?:while|whereas|but|and)?\s*)(?:for|to)\s+(?:both\s+)?(?:the\s+)?$/iu;
const participleBefore =
  /(\p{L}+)(?:\s+(?:for|on|upon|to|out|against|about|with))?\s+by\s+(?:the\s+|both\s+)*$/iu;
const joined = /^(?:[’']s)?\s*(?:,|and|or|as well as|, and)\s+(?:the\s+)?$/u;
// What may stand between a subject and its verb: an aside between commas or brackets, auxiliaries, adverbs.
const aside = /^(?:,[^,;.]{1,140},|\s*\([^()]{1,60}\))/u;
const between =
  /^\s*(?:(?:also|then|too|however|has|have|had|would|did|does|do|further|both|each|all|likewise|again|rather|only|once|more|not|never|[\p{Ll}]+ly),?\s+)*/u;
/** States of mind that are said of speakers: "were of the view", "was concerned". */
const state =
  /^(?:is|are|was|were|remain(?:s|ed)?)\s+(?:(?:also|not|very|more|\p{Ll}+ly)\s+)*(?:of the (?:view|opinion|mind)|in favour|in agreement|at one|against|opposed|unanimous|convinced|concerned|worried|confident|certain|sure|pleased|glad|grateful|hopeful|sceptical|uneasy|alarmed|disappointed|keen|eager|ready|willing|unwilling|reluctant)(?!\p{L})/u;
const word = /^([\p{L}’'-]+)/u;

/** Whether a verb of saying has what ends at an offset as its subject. */
function isSubject(text: string, end: number): boolean {
  let rest = text.slice(end, end + 220);
  rest = rest.replace(aside, '');
  rest = rest.replace(between, '');
  if (state.test(rest)) return true;
  // "has been calling for", but not "has been called".
  const going = /^been\s+(\p{L}+)ing(?!\p{L})/u.exec(rest)?.[1];
  if (going !== undefined) return isSpeechVerb(going);
  const verb = word.exec(rest)?.[1] ?? '';
  return verb === verb.toLowerCase() && isSpeechVerb(verb);
}

function isSpoken(text: string, { start, end }: { start: number; end: number }): boolean {
  const before = text.slice(Math.max(0, start - 80), start);
  const after = text.slice(end, end + 60);
  if (officeAfter.test(after) || opinionAfter.test(after)) return true;
  if (officeBefore.test(before) || sourceBefore.test(before)) return true;
  if (forAtStart.test(before) && after.startsWith(',')) return true;
  const participle = participleBefore.exec(before)?.[1];
  if (participle !== undefined && isSpeechVerb(participle.toLowerCase())) return true;
  return (
    !/(?:^|\s)(?:of|in|with|to|on|against|between|among|for|by|from)\s+(?:the\s+)?$/iu.test(before) &&
    isSubject(text, end)
  );
}

const speakingKinds = new Set<NamedThing['kind']>(['country', 'group', 'organization', 'person']);

function readNamed(text: string): Voice[] {
  const names = findNames(text).filter(({ kind }) => speakingKinds.has(kind));
  const spoken = names.map((name) => isSpoken(text, name));
  // "Egypt and Japan called": what holds for one of those joined holds for all.
  const spread = (from: number, to: number): void => {
    const [first, second] = from < to ? [names[from], names[to]] : [names[to], names[from]];
    if (first === undefined || second === undefined || spoken[from] !== true) return;
    if (joined.test(text.slice(first.end, second.start))) spoken[to] = true;
  };
  names.forEach((_, at) => {
    spread(at, at + 1);
  });
  for (let at = names.length - 1; at > 0; at -= 1) spread(at, at - 1);
  return names
    .filter((_, at) => spoken[at] === true)
    .map(({ text: name, start, end, canonical }) => ({
      text: name,
      start,
      end,
      kind: 'named',
      name: canonical,
      some: false,
    }));
}

const amount =
  '(?:some|several|many|most|all|other|others|a few|few|a (?:large |small )?number of|various|numerous|one|another|further|two|three|both|certain|a group of|a majority of|the majority of)';
const people =
  '(?:speakers?|delegates?|delegations?|representatives?|participants?|attendees|panellists?|observers?|experts?|(?:Member )?States|countries|nations|governments?)';
const unnamedPattern = new RegExp(
  String.raw`(?<![\p{L}’'-])(?:(?<amount>${amount})\s+(?:of\s+)?(?:the\s+|those\s+)?(?:[\p{Ll}-]+\s+)?)?(?<people>${people}|those (?:attending|present|taking part))(?!\p{L})(?:\s+at the \p{L}+)?|(?<![\p{L}’'-])(?<alone>some|several|others|many)(?=\s+\p{Ll}+)`,
  'giu',
);
const some =
  /^(?:some|several|many|few|a few|a number|a small|a large|one|another|other|others|various|numerous|certain|two|three|a group)/iu;
const bodyPattern =
  /(?<![\p{L}’'-])the\s+(?:[\p{Lu}][\p{L}-]*\s+){0,3}(?:meeting|conference|congress|commission|committee|assembly|council|session|working group|expert group|plenary|workshop|debate|forum|panel)(?!\p{L})/giu;
const pronounPattern = /(?<![\p{L}’'-])(?:he|she|they)(?!\p{L})/giu;
const impersonal =
  /(?<!\p{L})(?:the view was expressed|(?:it|views?|concerns?|(?:the )?(?:hope|need|importance|question)) (?:was|were|has been|had been) (?=\p{L}+ed\b))/giu;

function overlaps(found: readonly Voice[], start: number, end: number): boolean {
  return found.some((voice) => start < voice.end && end > voice.start);
}

function readUnnamed(text: string, named: readonly Voice[]): Voice[] {
  const found: Voice[] = [];
  for (const match of text.matchAll(unnamedPattern)) {
    const start = match.index;
    const end = start + match[0].length;
    // "Egypt's delegate", "the representative of Japan": the office of one who is named.
    const before = text.slice(Math.max(0, start - 40), start);
    if (overlaps(named, start, end) || named.some((voice) => isOfficeOf(text, voice, { start, end })))
      continue;
    const spoken = /(?:according to|by|in the (?:view|opinion|eyes) of|for|as|to)\s+(?:the\s+)?$/iu.test(
      before,
    )
      ? isSpoken(text, { start, end })
      : isSubject(text, end) ||
        opinionAfter.test(text.slice(end, end + 60)) ||
        /^\s+heard\b/u.test(text.slice(end, end + 8));
    const alone = match.groups?.['alone'];
    // States as a whole do more than speak.
    const isPeople = !/states|countries|nations|governments/iu.test(match.groups?.['people'] ?? '');
    if (!isPeople && match.groups?.['amount'] === undefined) continue;
    if (!spoken || (alone !== undefined && !isSubject(text, end))) continue;
    const limit = match.groups?.['amount'] ?? alone ?? '';
    found.push({ text: match[0], start, end, kind: 'unnamed', name: '', some: some.test(limit) });
  }
  return found;
}

function isOfficeOf(text: string, voice: Voice, { start, end }: { start: number; end: number }): boolean {
  if (end <= voice.start)
    return /^\s+(?:of|for|from|representing)\s+(?:both\s+)?(?:the\s+|that\s+)?$/iu.test(
      text.slice(end, voice.start),
    );
  return start >= voice.end && /^(?:[’']s?)?\s+(?:[\p{L}-]+\s+)?$/u.test(text.slice(voice.end, start));
}

/** Who is given words or views in a sentence, in order: by name, as speakers without a name, as the body, by a pronoun. */
export function readVoices(text: string): Voice[] {
  const found: Voice[] = readNamed(text);
  found.push(...readUnnamed(text, found));
  for (const match of text.matchAll(impersonal)) {
    const end = match.index + match[0].length;
    const verb = word.exec(text.slice(end))?.[1] ?? 'expressed';
    if (found.length > 0 || !isSpeechVerb(verb.toLowerCase())) continue;
    found.push({ text: match[0].trim(), start: match.index, end, kind: 'unnamed', name: '', some: false });
  }
  for (const [pattern, kind] of [
    [bodyPattern, 'body'],
    [pronounPattern, 'pronoun'],
  ] as const) {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (overlaps(found, match.index, end) || !isSubject(text, end)) continue;
      found.push({ text: match[0], start: match.index, end, kind, name: '', some: false });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
