import type { Finding } from '../../contracts/claim-check.js';
import { foldText, stemWord } from '../../language/extract-terms.js';
import { findQuantities } from '../../language/find-quantities.js';
import { findWords } from '../../language/find-words.js';
import { loadCountryNames } from '../../language/country-names.js';
import { isFunctionWord, isGenericCapital, kindOfHead } from '../../language/name-heads.js';
import { lookUpName } from '../../language/name-gazetteer.js';
import { lookUpOtherNames } from '../../language/other-names.js';
import { readVoices } from '../../language/read-voices.js';
import type { SourcePiece } from './cited-source.js';
import { makeFactFinding, type FactCheck } from './fact-check.js';
import { listNames, type NameWithParts } from './name-parts.js';
import { standsByOtherName } from './stands-by-other-name.js';

const wholeOrganization = 'United Nations';
const organs = new Set([
  'General Assembly',
  'Security Council',
  'Economic and Social Council',
  'Human Rights Council',
  'Commission on Crime Prevention and Criminal Justice',
  'Commission on Narcotic Drugs',
]);

function isOfUnitedNations(name: string): boolean {
  return name.startsWith(wholeOrganization) || organs.has(name);
}

/** Names of a claim, of persons, countries, bodies, places and instruments, that the cited paragraphs do not have. */
export function findNameFaults(check: FactCheck): Finding[] {
  const { text, source, where } = check;
  // "US$ 3 million": the country is part of the currency.
  const sums = findQuantities(text).filter(({ measure }) => measure === 'currency');
  const names = listNames(text).filter(
    (name) => !sums.some((sum) => name.start < sum.end && name.end > sum.start),
  );
  const findings = names
    .filter((name) => !isTerm(name, text) && !standsInSource(name, source) && !isSpeltOut(text, name))
    .filter((name) => !isShortFormOfAcronym(name, { text, source }))
    .map((name) => makeFactFinding('name', name.text, where));
  for (const word of listHeads(text, names))
    if (!hasHead(word, source)) findings.push(makeFactFinding('name', word, where));
  for (const word of listOffices(text))
    if (!hasOffice(word, source) && hasOtherOffice(source))
      findings.push(makeFactFinding('name', word, where));
  return findings;
}

/**
 * A sign or abbreviation of a thing instead of a name of somebody: with digits or mixed letters ("CO2", "mRNA"), or an
 * acronym that no list has and that only qualifies a plain noun ("HPV detection", "in MRI").
 */
function isTerm(name: NameWithParts, text: string): boolean {
  if (name.known.length > 0 || lookUpOtherNames(findWords(name.text), 0) !== null) return false;
  const words = findWords(name.text);
  const only = words.at(-1);
  const isAlone = words.length === 1 || (words.length === 2 && opensSentence(name, text));
  if (only === undefined || !isAlone) return false;
  if (/\p{N}/u.test(only.text) || /\p{Ll}\p{Lu}{2}|\p{Ll}\p{Lu}$|\p{Lu}{2}\p{Ll}{2}/u.test(only.text))
    return true;
  if (!/^\p{Lu}{2,}s?$/u.test(only.text)) return false;
  return !/(?<!\p{L})the\s+$/iu.test(text.slice(0, name.start)) && !isVoice(name, text);
}

/** "the Nairobi programme" for NWP: one word and the noun it goes with, both by their first letters. */
function isShortFormOfAcronym(
  name: NameWithParts,
  { text, source }: Pick<FactCheck, 'text' | 'source'>,
): boolean {
  const noun = /^\s(\p{Ll}+)/u.exec(text.slice(name.end))?.[1] ?? '';
  if (kindOfHead(noun) === null || findWords(name.text).length !== 1) return false;
  const letters = new RegExp(
    String.raw`(?<!\p{L})${name.text.charAt(0)}\p{Lu}*${noun.charAt(0).toUpperCase()}\p{Lu}*(?!\p{L})`,
    'u',
  );
  return source.some((piece) => letters.test(piece.text));
}

/** Whether a name stands at the beginning of a sentence, where its first capital tells nothing. */
function opensSentence({ start }: NameWithParts, text: string): boolean {
  return start === 0 || /[.?!:;]\s+$/u.test(text.slice(0, start));
}

function isVoice(name: NameWithParts, text: string): boolean {
  return readVoices(text).some(({ start, end }) => name.start < end && name.end > start);
}

/** "foreign terrorist fighters (FTFs)": an acronym that the claim itself makes of the words before it. */
function isSpeltOut(text: string, name: NameWithParts): boolean {
  if (!name.acronym || text[name.start - 1] !== '(') return false;
  const letters = name.text.replace(/s$/u, '').toLowerCase();
  const initials = findWords(text.slice(0, name.start)).map((word) => word.folded.charAt(0));
  return initials.slice(-letters.length).join('') === letters;
}

/** Whether a name stands in the source in one of its forms. */
export function standsInSource(name: NameWithParts, source: readonly SourcePiece[]): boolean {
  if (source.some((piece) => piece.known.has(name.canonical))) return true;
  if (source.some((piece) => piece.names.some((other) => isSameName(name, other)))) return true;
  if (name.acronym && source.some((piece) => abbreviates(name.text, piece))) return true;
  const isPart = name.stems.length > 0;
  if (name.known.every((known) => isKnownIn(known, source, isPart))) {
    if (!isPart || source.some((piece) => hasTogether(piece, name))) return true;
  }
  return standsByOtherName(name, source, (known) => isKnownIn(known, source, true));
}

/** A known name stands by itself; the United Nations also as the body whose organs and papers are spoken of. */
function isKnownIn(known: string, source: readonly SourcePiece[], isPart: boolean): boolean {
  const forms = [known, ...capitalsOf(known), ...countriesGovernedFrom(known)];
  if (source.some((piece) => forms.some((form) => piece.known.has(form)))) return true;
  if (known !== wholeOrganization) return false;
  return isPart || source.some((piece) => [...piece.known].some(isOfUnitedNations));
}

/** "The Austrian capital" is Vienna. */
function capitalsOf(country: string): readonly string[] {
  return loadCountryNames().find(({ canonical }) => canonical === country)?.capitals ?? [];
}

/** "Madrid" for Spain and its Government. */
function countriesGovernedFrom(city: string): readonly string[] {
  return loadCountryNames().flatMap(({ canonical, capitals }) =>
    capitals.includes(city) ? [canonical] : [],
  );
}

/** Whether two names are one, also where one is the acronym of the other. */
export function isSameName(left: NameWithParts, right: NameWithParts): boolean {
  if (foldText(left.canonical) === foldText(right.canonical)) return true;
  if (right.acronym) return isInitialsOf(right.text, left.text);
  return left.acronym && isInitialsOf(left.text, right.text);
}

/** Words of a text whose initials an acronym may be made of. */
function initialsOf(text: string): { initial: string; minor: boolean }[] {
  return findWords(text).map((word) => ({ initial: word.folded.charAt(0), minor: !word.capital }));
}

/** Whether letters are, in order, the initials of all the capitalised words from one on, minor words open. */
function isInitialsOf(acronym: string, text: string): boolean {
  const letters = acronym.replace(/s$/u, '').toLowerCase();
  if (letters.length < 2) return false;
  return startsInitials(letters, initialsOf(text));
}

/** "CITES" for "Convention on International Trade in Endangered Species of …": the rest may be left out. */
function startsInitials(letters: string, words: readonly { initial: string; minor: boolean }[]): boolean {
  let at = 0;
  for (const { initial, minor } of words) {
    if (at === letters.length) return true;
    if (initial === letters.charAt(at)) at += 1;
    else if (!minor) return false;
  }
  return at === letters.length;
}

/** Letters of an acronym that words without capitals may spell out: "NGOs" for "non-governmental organizations". */
const shortestPlainAcronym = 3;

function abbreviates(acronym: string, { names, text }: SourcePiece): boolean {
  if (names.some((name) => isInitialsOf(acronym, name.text))) return true;
  const letters = acronym.replace(/s$/u, '').toLowerCase();
  if (letters.length >= shortestPlainAcronym) {
    const initials = findWords(text)
      .map((word) => word.folded.charAt(0))
      .join('');
    if (initials.includes(letters)) return true;
  }
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${acronym}(?![\p{L}\p{N}])`, 'u').test(text);
}

/** How many other words may stand among those of a name: "Commission on Crime Prevention" for "Crime Commission". */
const looseness = 4;

/** Whether the parts of a name stand near one another in a piece, within one name or a few words. */
function hasTogether(piece: SourcePiece, name: NameWithParts): boolean {
  const known = name.known.filter((one) => one !== wholeOrganization);
  const isPartOf = (other: NameWithParts): boolean =>
    name.stems.every((stem) => other.allStems.has(stem)) && known.every((one) => other.known.includes(one));
  if (piece.names.some(isPartOf)) return true;
  const wanted = new Set([...name.stems, ...known.map((one) => `@${one}`)]);
  const width = wanted.size === 1 ? 1 : wanted.size + looseness;
  return piece.tokens.some(({ key }, at) => {
    if (!wanted.has(key)) return false;
    const near = new Set(piece.tokens.slice(at, at + width).map((token) => token.key));
    return [...wanted].every((part) => near.has(part));
  });
}

/** "the Commission", "the Protocol": capitals that name a body or instrument the reader is taken to know. */
function listHeads(text: string, names: readonly NameWithParts[]): string[] {
  const words = findWords(text);
  return words.flatMap((word, at) => {
    const before = words[at - 1];
    if (!word.capital || before === undefined || isFunctionWord(word.folded)) return [];
    if (names.some((name) => word.start < name.end && word.end > name.start)) return [];
    if (/[.?!:]\s*$/u.test(text.slice(before.end, word.start))) return [];
    const kind = kindOfHead(word.folded);
    // "the States" are all of them; "English" is a language, and a name by itself.
    const isHead = kind !== null && kind !== 'group' && kind !== 'place';
    const isLanguage = isGenericCapital(word.folded) && lookUpName(words, at) !== null;
    return isHead || isLanguage ? [word.text] : [];
  });
}

const officePattern =
  /(?<=\b(?:the|its|their)\s(?:\p{Lu}\p{L}+\s)?)(?:President|Chairperson|Rapporteur|Secretary-General|Secretary|Director|Minister|Commissioner|Administrator|Bureau)(?!\p{L})/giu;

/** "the President", "the Executive Secretary": holders of an office, who act for a body. */
function listOffices(text: string): string[] {
  return Array.from(text.matchAll(officePattern), ([office]) => office).filter((office) =>
    /^\p{Lu}/u.test(office),
  );
}

function hasOffice(word: string, source: readonly SourcePiece[]): boolean {
  return source.some(({ text }) => text.toLowerCase().includes(word.toLowerCase()));
}

function hasOtherOffice(source: readonly SourcePiece[]): boolean {
  return source.some(({ text, part }) => part === 'text' && listOffices(text).length > 0);
}

function hasHead(word: string, source: readonly SourcePiece[]): boolean {
  const stem = stemWord(foldText(word));
  return source.some(
    (piece) =>
      piece.tokens.some(({ key }) => key === stem) ||
      [...piece.known].some((known) => findWords(known).some((part) => stemWord(part.folded) === stem)),
  );
}
