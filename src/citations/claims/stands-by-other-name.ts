import { areRelatedStems } from '../../language/are-related-stems.js';
import { loadCountryNames } from '../../language/country-names.js';
import { countEdits } from '../../language/count-edits.js';
import { stemWord } from '../../language/extract-terms.js';
import { findWords, type Word } from '../../language/find-words.js';
import { measureWordLikeness } from '../../language/measure-word-likeness.js';
import { lookUpName } from '../../language/name-gazetteer.js';
import { isFunctionWord, isGenericCapital, kindOfHead } from '../../language/name-heads.js';
import { lookUpOtherNames } from '../../language/other-names.js';
import { stopWords } from '../../language/stop-words.js';
import type { SourcePiece } from './cited-source.js';
import { hasBody, listBodies } from './has-body.js';
import { isInitialsOfWords } from './is-initials-of-words.js';
import { isMeant, type NameWithParts } from './name-parts.js';

/** Likeness from which on one word stands for another in a name. */
const alike = 0.6;
/** Letters from which on two words may differ by a slip of the pen, and that they may begin with in common. */
const longEnoughForSlip = 6;
const sharedBeginning = 4;
/** Least words of a spelt-out name that an acronym of the source may stand for. */
const fewestInitials = 3;

const readWords = new WeakMap<SourcePiece, Word[]>();

function wordsOf(piece: SourcePiece): readonly Word[] {
  const words = readWords.get(piece) ?? findWords(piece.text);
  readWords.set(piece, words);
  return words;
}

/** A part of a name that must have something of the source behind it. */
type Part = (piece: SourcePiece) => boolean;

/** Kinds of names whose words must stand together, in one sentence of the source. */
const joinedKinds = new Set<NameWithParts['kind']>(['instrument', 'organization', 'group', 'person']);

/**
 * Whether a name stands in the source in other words: by another name of the same body, as an acronym or spelt out, by
 * words of the same family or meaning. Countries, bodies and places that lists have must be there themselves.
 */
export function standsByOtherName(
  name: NameWithParts,
  source: readonly SourcePiece[],
  hasKnown: (known: string) => boolean,
): boolean {
  const whole = findWords(name.text);
  if (source.some((piece) => isShortenedIn(whole, wordsOf(piece)))) return true;
  if (isReferredTo(whole, source) || isNickname(whole, source)) return true;
  if (standsInParts(whole, name, { source, hasKnown })) return true;
  // "Existing UNTOC provisions": a common word that a sentence begins with.
  const [first, ...rest] = whole;
  const opens =
    name.start === 0 && first !== undefined && rest.length > 0 && kindOfHead(first.folded) === null;
  return opens && isCommonWord(first) && standsInParts(rest, name, { source, hasKnown });
}

const instrumentNouns = [
  'Convention',
  'Protocol',
  'Agreement',
  'Treaty',
  'Declaration',
  'Statute',
  'Principles',
  'Rules',
];

/** "the Palermo treaty": the place that an instrument is called by, before whatever noun. */
function isNickname(whole: readonly Word[], source: readonly SourcePiece[]): boolean {
  const [place] = whole;
  if (place === undefined || whole.length > 2) return false;
  return instrumentNouns.some((noun) => {
    const words = findWords(`${place.text} ${noun}`);
    const other = lookUpOtherNames(words, 0);
    return other?.length === words.length && hasBody(source, other.bodies);
  });
}

const openers = new Set(
  'neither either nor like unlike beyond beside besides alongside amid whereas among around behind throughout'.split(
    ' ',
  ),
);

function isCommonWord({ folded, text }: Word): boolean {
  return (
    text !== text.toUpperCase() &&
    (stopWords.has(folded) || openers.has(folded) || measureWordLikeness(folded, folded) !== null)
  );
}

/** "the Convention" for the one convention that a claim gives its name, where the source names no other. */
function isReferredTo(whole: readonly Word[], source: readonly SourcePiece[]): boolean {
  const other = lookUpOtherNames(whole, 0);
  if (other?.length !== whole.length) return false;
  const heads = new Set(other.bodies.map(headOfBody));
  const named = source.flatMap((piece) => (piece.part === 'document' ? [] : [...listBodies(piece)]));
  if (named.some((body) => heads.has(headOfBody(body)))) return false;
  return source.some((piece) => piece.part !== 'document' && hasBareHead(piece, heads));
}

/** The noun that a full name is headed by: "Convention" of "United Nations Convention against Corruption". */
function headOfBody(body: string): string {
  const [front = ''] = body.split(/\s(?:of|on|for|against|to|in|relating|concerning|the)\s/u);
  return front.split(' ').at(-1) ?? '';
}

/** Whether a head noun stands alone after "the", nothing after it telling which is meant. */
function hasBareHead({ text }: SourcePiece, heads: ReadonlySet<string>): boolean {
  const bare = text.matchAll(
    /\bthe\s+(\p{Lu}\p{L}+)(?!\s+(?:on|against|for|to|relating|concerning)\b|\s+\p{Lu})/gu,
  );
  return [...bare].some(([, head = '']) => heads.has(head));
}

const directions = /^(?:(?:north|south|east|west|central)(?:ern)?|middle|upper|lower|sub)$/u;

function standsInParts(
  whole: readonly Word[],
  name: NameWithParts,
  { source, hasKnown }: { source: readonly SourcePiece[]; hasKnown: (known: string) => boolean },
): boolean {
  // "East African": one word of it says all.
  if (whole.length > 1 && whole.some(({ folded }) => directions.test(folded))) return false;
  const { parts, isKnown } = listParts(whole, source, hasKnown);
  if (!isKnown) return false;
  if (!joinedKinds.has(name.kind)) return parts.every((part) => source.some(part));
  return parts.length === 0 || source.some((piece) => parts.every((part) => part(piece)));
}

function listParts(
  words: readonly Word[],
  source: readonly SourcePiece[],
  hasKnown: (known: string) => boolean,
): { parts: Part[]; isKnown: boolean } {
  const parts: Part[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined) break;
    const other = lookUpOtherNames(words, at);
    if (other !== null && hasBody(source, other.bodies)) {
      at += other.length - 1;
      continue;
    }
    // A body that lists have must be there itself; of an acronym the letters may be spelt out.
    if (other !== null && other.length > 1) return { parts, isKnown: false };
    const people = peopleOf(word);
    if (people !== null) {
      if (!hasKnown(people)) return { parts, isKnown: false };
      continue;
    }
    const known = lookUpName(words, at);
    if (known !== null && isMeant(words, at, known.length)) {
      if (!hasKnown(known.entry.canonical)) return { parts, isKnown: false };
      at += known.length - 1;
      continue;
    }
    if (isFunctionWord(word.folded) || /^\p{N}/u.test(word.folded)) continue;
    if (words.length > 1 && isGenericCapital(word.folded) && kindOfHead(word.folded) === null) continue;
    parts.push((piece) => wordsOf(piece).some((given) => isAlike(word, given)) || isSpelt(word, piece));
  }
  return { parts, isKnown: true };
}

/** "Washington" for Washington, D.C., and its country. */
function findCapitalDistrict(text: string): string[] {
  const fits = (capital: string): boolean =>
    capital.replace(/,? D\.?C\.?$/u, '') === text && capital !== text;
  return loadCountryNames().flatMap(({ canonical, capitals }) => (capitals.some(fits) ? [canonical] : []));
}

/** "Frenchman", "Dutchwomen": the country. */
function peopleOf({ text }: Word): string | null {
  const [capital] = findCapitalDistrict(text);
  if (capital !== undefined) return capital;
  const [, adjective] = /^(\p{Lu}\p{Ll}{2,})(?:wo)?m[ae]n$/u.exec(text) ?? [];
  if (adjective === undefined) return null;
  return lookUpName(findWords(adjective), 0)?.entry.canonical ?? null;
}

/** An acronym whose letters begin words that follow one another in the source. */
function isSpelt({ text }: Word, piece: SourcePiece): boolean {
  return /^\p{Lu}{2,}s?$/u.test(text) && isInitialsOfWords(text, wordsOf(piece));
}

/** A name that the source gives by its initials alone. */
function isShortenedIn(whole: readonly Word[], given: readonly Word[]): boolean {
  if (whole.length < fewestInitials) return false;
  return given.some(({ text }) => {
    if (!/^\p{Lu}{3,}s?$/u.test(text)) return false;
    const telling = whole.filter(({ folded }) => !isFunctionWord(folded));
    return telling.map(({ folded }) => folded.charAt(0)).join('') === text.replace(/s$/u, '').toLowerCase();
  });
}

function isAlike(word: Word, given: Word): boolean {
  if (word.folded === given.folded) return true;
  const [left, right] = [stemWord(word.folded), stemWord(given.folded)];
  if (left === right || areRelatedStems(left, right)) return true;
  const isLong = Math.min(word.folded.length, given.folded.length) >= longEnoughForSlip;
  if (isLong && countEdits(word.folded, given.folded) <= 1) return true;
  // "Viennese" for Vienna: the beginning of a name that has an ending put to it.
  const isDerived = word.capital && given.capital && /(?:ese|ean|ian|i|an|ine|ite)$/u.test(word.folded);
  if (
    isDerived &&
    given.folded.startsWith(word.folded.slice(0, sharedBeginning)) &&
    given.folded.length > sharedBeginning
  )
    return true;
  return (measureWordLikeness(word.folded, given.folded) ?? 0) >= alike;
}
