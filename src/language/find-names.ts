import { findWords, type Word } from './find-words.js';
import { joinNameUnits, type NameRun } from './join-name-units.js';
import { classifyName } from './classify-name.js';
import { isGenericCapital } from './name-heads.js';
import type { NameKind } from './name-kind.js';
import { findNameUnits } from './name-units.js';

/** A name in a text: the slice [start, end), possessive left out. */
export interface NamedThing {
  text: string;
  start: number;
  end: number;
  kind: NameKind;
  /** The form in which names are compared: "United States" for "USA", "U.S." and "American". */
  canonical: string;
}

/** Auxiliaries that are capitalised in the middle of a text only where every word is: "What Did Chile Say". */
const auxiliaries = new Set('did does do is are was were what has say said about have'.split(' '));

const longestTitle = 300;

/** Whether capitals tell names apart: not in "WHAT DID CHILE SAY", nor in "What Did Chile Say". */
function hasTellingCapitals(text: string, words: readonly Word[]): boolean {
  if (text.length > longestTitle) return true;
  if (words.length >= 3 && text === text.toUpperCase()) return false;
  return !words.some((word, at) => {
    const before = words[at - 1];
    if (before === undefined || !word.capital || !auxiliaries.has(word.folded)) return false;
    return /^[^\S\n]+$/u.test(text.slice(before.end, word.start));
  });
}

/** Names that every paper of the United Nations has, and that tell nothing apart. */
const everywhere = new Set(['Member States']);

/** "Member States", "States Parties", "the Internet": capitals that name nobody in particular. */
function isGeneric({ units, from, to }: NameRun, words: readonly Word[]): boolean {
  const [only] = units;
  if (units.length === 1 && only?.entry) return everywhere.has(only.entry.canonical);
  if (units.some((unit) => unit.entry !== null || unit.acronym)) return false;
  // "Conference of the Parties" is a name; its words one after another would be none.
  return words.slice(from, to).every((word) => isGenericCapital(word.folded));
}

function isNamed(run: NameRun, words: readonly Word[]): boolean {
  const [unit] = run.units;
  if (unit === undefined) return false;
  if (isGeneric(run, words)) return false;
  if (run.units.length > 1 || unit.entry !== null) return true;
  const word = words[unit.from];
  if (word === undefined || isGenericCapital(word.folded)) return false;
  return unit.acronym || (!unit.opensSentence && word.text.length > 1);
}

/**
 * Names in a text, in order: known ones (countries, capitals, international bodies) however they are written, others by
 * their capitals. Overlapping names are never returned; the longer one stands.
 */
export function findNames(text: string): NamedThing[] {
  const words = findWords(text);
  const units = findNameUnits(text, words, !hasTellingCapitals(text, words));
  const names: NamedThing[] = [];
  for (const run of joinNameUnits(text, words, units)) {
    const first = words[run.from];
    const last = words[run.to - 1];
    if (first === undefined || last === undefined || !isNamed(run, words)) continue;
    const named = { text: text.slice(first.start, last.end), start: first.start, end: last.end };
    names.push({ ...named, ...classifyName(text, words, run) });
  }
  return names;
}
