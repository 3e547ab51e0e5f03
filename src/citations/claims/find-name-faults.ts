import type { Finding } from '../../contracts/claim-check.js';
import { foldText, stemWord } from '../../language/extract-terms.js';
import { findQuantities } from '../../language/find-quantities.js';
import { findWords } from '../../language/find-words.js';
import { loadCountryNames } from '../../language/country-names.js';
import { isFunctionWord, isGenericCapital, kindOfHead } from '../../language/name-heads.js';
import { lookUpName } from '../../language/name-gazetteer.js';
import type { SourcePiece } from './cited-source.js';
import { makeFactFinding, type FactCheck } from './fact-check.js';
import { listNames, type NameWithParts } from './name-parts.js';

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
    .filter((name) => !standsInSource(name, source) && !isSpeltOut(text, name))
    .map((name) => makeFactFinding('name', name.text, where));
  for (const word of listHeads(text, names))
    if (!hasHead(word, source)) findings.push(makeFactFinding('name', word, where));
  return findings;
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
  if (!name.known.every((known) => isKnownIn(known, source, name.stems.length > 0))) return false;
  return name.stems.length === 0 || source.some((piece) => hasTogether(piece, name));
}

/** A known name stands by itself; the United Nations also as the body whose organs and papers are spoken of. */
function isKnownIn(known: string, source: readonly SourcePiece[], isPart: boolean): boolean {
  const capitals = capitalsOf(known);
  if (source.some((piece) => piece.known.has(known) || capitals.some((city) => piece.known.has(city))))
    return true;
  if (known !== wholeOrganization) return false;
  return isPart || source.some((piece) => [...piece.known].some(isOfUnitedNations));
}

/** "The Austrian capital" is Vienna. */
function capitalsOf(country: string): readonly string[] {
  return loadCountryNames().find(({ canonical }) => canonical === country)?.capitals ?? [];
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

function hasHead(word: string, source: readonly SourcePiece[]): boolean {
  const stem = stemWord(foldText(word));
  return source.some(
    (piece) =>
      piece.tokens.some(({ key }) => key === stem) ||
      [...piece.known].some((known) => findWords(known).some((part) => stemWord(part.folded) === stem)),
  );
}
