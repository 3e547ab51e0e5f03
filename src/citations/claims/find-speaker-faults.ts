import type { CitedPassage, Finding } from '../../contracts/claim-check.js';
import { loadCountryNames } from '../../language/country-names.js';
import { foldText, stemWord } from '../../language/extract-terms.js';
import { findWords } from '../../language/find-words.js';
import { lookUpName } from '../../language/name-gazetteer.js';
import { lookUpOtherNames } from '../../language/other-names.js';
import { readVoices, type Voice } from '../../language/read-voices.js';
import { isSpeechVerb } from '../../language/speech-verbs.js';
import type { AlignedSentence } from './aligned-sentence.js';
import { readCitedSource } from './cited-source.js';
import { standsInSource } from './find-name-faults.js';
import { listNames, listTokens, type NameToken } from './name-parts.js';
import { measureTie } from './measure-tie.js';
import { resolveVoices, type ResolvedVoice } from './resolve-voices.js';

/** How much closer another's words must come to the claim's than those of the one it names. */
const clearMargin = 0.18;
/** The same where both speak in one sentence, so that only the words around them tell which is meant. */
const marginInSentence = 0.12;
/** What likeness of sentences weighs beside shared words. */
const likenessWeight = 2;

interface Heard {
  voice: ResolvedVoice;
  strength: number;
}

/**
 * Words, views and wishes that a sentence gives to somebody, and the cited paragraphs to somebody else: another speaker,
 * speakers without a name for a named one or the other way round, or the meeting itself. All findings are grave.
 */
export function findSpeakerFaults({
  text,
  passages,
  aligned,
}: {
  text: string;
  passages: readonly CitedPassage[];
  /** The sentences of the passages by their likeness to the text, best first. */
  aligned: readonly AlignedSentence[];
}): Finding[] {
  const claimed = readVoices(text);
  const given = passages.flatMap(resolveVoices);
  if (claimed.length === 0 || given.length === 0) return [];
  const where = passages.map(({ paragraph }) => paragraph.locator).join(' and ');
  const measure = makeMeasure(text, passages, aligned);
  const isOffice = (voice: Voice): boolean => isOfficeOfName(text, voice) || isOfficeOfOneBefore(text, voice);
  const namesSomebody = claimed.some((voice) => voice.kind === 'named' || isOffice(voice));
  return claimed.flatMap((claim) => {
    if (claim.kind === 'pronoun' || isOffice(claim) || isUnlistedAcronym(claim)) return [];
    // Beside one who is named, others without a name are those of another sentence.
    if (claim.kind === 'unnamed' && namesSomebody) return [];
    const others = claimed.filter((other) => other !== claim);
    const taken = new Set(others.flatMap((other) => [...listTaken(other, given, measure)]));
    const heard = given.map((voice): Heard => ({ voice, strength: measure(claim, voice) }));
    const own = strongest(heard.filter(({ voice }) => maySpeakFor(voice, claim)));
    const rival = strongest(heard.filter(({ voice }) => !maySpeakFor(voice, claim) && !taken.has(voice)));
    if (rival === null || !isClear(claim, { own, rival, passages }, aligned)) return [];
    const why = `In ${where} it is ${nameVoice(rival.voice)}, not ${nameVoice(claim)}, to whom this is given.`;
    return [{ kind: 'speaker', words: claim.text, why, grave: true }];
  });
}

/** Voices of the source that another voice of the claim stands for: all of a name, the likeliest of those without one. */
function listTaken(
  other: Voice,
  given: readonly ResolvedVoice[],
  measure: Measure,
): readonly ResolvedVoice[] {
  const fitting = given.filter((voice) => maySpeakFor(voice, other));
  if (other.kind === 'named') return fitting;
  const alike = fitting.filter((voice) => amountOf(voice) === amountOf(other));
  const best = strongest(
    (alike.length > 0 ? alike : fitting).map((voice) => ({ voice, strength: measure(other, voice) })),
  );
  return best === null
    ? []
    : fitting.filter((voice) => voice === best.voice || voice.text === best.voice.text);
}

/** "some" of "some delegates", "other" of "others". */
function amountOf({ text }: Voice): string {
  return stemWord(foldText(/^\p{L}+/u.exec(text)?.[0] ?? ''));
}

function nameVoice({ kind, text, name }: Voice): string {
  return kind === 'named' && name !== '' ? `“${name}”` : `“${text}”`;
}

/** "RPM" for the Meeting, "COP" for the Conference: an acronym that no list has, ending in the noun it is a form of. */
function isAcronymOfMeeting(given: Voice, claim: Voice): boolean {
  if (given.kind !== 'body' || !/^\p{Lu}{2,}$/u.test(claim.text)) return false;
  return given.text.split(' ').some((word) => claim.text.includes(word.charAt(0).toUpperCase()));
}

/** Of an acronym that no list has it is not known whom it stands for. */
function isUnlistedAcronym({ kind, text }: Voice): boolean {
  if (kind !== 'named' || !/^\p{Lu}{2,}s?$/u.test(text)) return false;
  const words = findWords(text);
  return lookUpName(words, 0) === null && lookUpOtherNames(words, 0) === null;
}

/** "Quito’s representative", "the Agency’s speaker": the office of one who is named, though no list has the name. */
function isOfficeOfName(text: string, { kind, start, end }: Voice): boolean {
  if (kind !== 'unnamed') return false;
  const before = /\p{Lu}[\p{L}]*(?:[’']s?)\s+(?:\p{Ll}+\s+)?$/u.test(text.slice(0, start));
  return before || /^\s+(?:of|for|from)\s+(?:the\s+)?\p{Lu}/u.test(text.slice(end));
}

/** "the country's delegate", "its representative": the office of one who was named before. */
function isOfficeOfOneBefore(text: string, { kind, start }: Voice): boolean {
  const before = /(?<!\p{L})(?:its|their|his|her|(?:the|that|this)\s+\p{Ll}+[’']s?)\s+(?:\p{Ll}+\s+)?$/iu;
  return kind === 'unnamed' && before.test(text.slice(0, start));
}

/** One name, or a capital for the country whose Government sits there: "Madrid held". */
function isOneSpeaker(left: string, right: string): boolean {
  if (left === right) return true;
  const bodies = lookUpOtherNames(findWords(left), 0)?.bodies ?? [];
  if (lookUpOtherNames(findWords(right), 0)?.bodies.some((body) => bodies.includes(body)) === true)
    return true;
  return loadCountryNames().some(
    ({ canonical, capitals }) =>
      (canonical === left && capitals.includes(right)) || (canonical === right && capitals.includes(left)),
  );
}

/** Whether a voice of the source may be the one a claim speaks of. */
function maySpeakFor(given: Voice, claim: Voice): boolean {
  if (claim.kind === 'named')
    return (
      isAcronymOfMeeting(given, claim) || (given.kind === 'named' && isOneSpeaker(given.name, claim.name))
    );
  if (claim.kind === 'unnamed') return given.kind === 'unnamed' || (given.kind === 'body' && !claim.some);
  return given.kind === 'body' || (given.kind === 'unnamed' && !given.some);
}

function isClear(
  claim: Voice,
  { own, rival, passages }: { own: Heard | null; rival: Heard; passages: readonly CitedPassage[] },
  aligned: readonly AlignedSentence[],
): boolean {
  if (own !== null) {
    const isOneSentence = own.voice.sentence === rival.voice.sentence;
    return rival.strength - own.strength >= (isOneSentence ? marginInSentence : clearMargin);
  }
  if (claim.kind === 'named' && isUnknown(claim, passages)) return true;
  // Speakers without a name, where the source has a name for them, are told with less.
  if (claim.kind === 'unnamed') return false;
  const best = aligned[0];
  if (best === undefined || rival.voice.continued || rival.voice.sentence !== best.sentence) return false;
  return claim.kind !== 'named' || !mayActIn(best.sentence.text, claim.name);
}

/** Whether a name stands nowhere in the passages. */
function isUnknown({ text }: Voice, passages: readonly CitedPassage[]): boolean {
  const source = readCitedSource(passages);
  return listNames(text).every((name) => !standsInSource(name, source));
}

const objectBefore =
  /(?:^|\s)(?:(?:on|upon|to|with|against|from|in|of|at|for|towards?)\s+(?:the\s+)?|(?<verb>\p{Ll}+)\s+(?:the\s+)?)$/u;

/** Whether a sentence names somebody otherwise than as the one spoken to or of: "Japan called on Egypt". */
function mayActIn(text: string, name: string): boolean {
  return listTokens(text)
    .filter((token) => token.known === name || text.slice(token.start, token.end) === name)
    .some(({ start }) => {
      const before = objectBefore.exec(text.slice(0, start));
      const verb = before?.groups?.['verb'];
      return before === null || (verb !== undefined && !isSpeechVerb(verb));
    });
}

function strongest(heard: readonly Heard[]): Heard | null {
  return heard.reduce<Heard | null>(
    (best, one) => (best === null || one.strength > best.strength ? one : best),
    null,
  );
}

type Measure = (claim: Voice, given: ResolvedVoice) => number;

function makeMeasure(
  text: string,
  passages: readonly CitedPassage[],
  aligned: readonly AlignedSentence[],
): Measure {
  const tokens = listTokens(text);
  const read = new Map<string, NameToken[]>();
  const counts = new Map<string, number>();
  for (const { sentences } of passages) {
    for (const sentence of sentences) {
      const own = listTokens(sentence.text);
      read.set(sentence.text, own);
      for (const key of new Set(own.map((token) => token.key))) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const likeness = new Map(aligned.map(({ sentence, cosine }) => [sentence, cosine]));
  return (claim, { sentence, start, end }) => {
    const tie = measureTie(
      { tokens, start: claim.start, end: claim.end },
      { tokens: read.get(sentence.text) ?? [], start, end },
      (key) => 1 / (counts.get(key) ?? 1),
    );
    return tie + likenessWeight * (likeness.get(sentence) ?? 0);
  };
}
