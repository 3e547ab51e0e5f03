import { findSymbols } from './find-symbols.js';
import type { Word } from './find-words.js';
import { lookUpName, type GazetteerEntry } from './name-gazetteer.js';
import { isFunctionWord } from './name-heads.js';

/** A piece of a name: a known name of one or more words, or one capitalised word. */
export interface NameUnit {
  /** Numbers of its first word and of the one after its last. */
  from: number;
  to: number;
  entry: GazetteerEntry | null;
  /** Written wholly in capitals and of two letters or more. */
  acronym: boolean;
  /** First word of a sentence or of a quotation, where a capital tells nothing. */
  opensSentence: boolean;
}

const acronymPattern = /^(?=(?:.*\p{Lu}){2})[\p{Lu}\p{N}][\p{Lu}\p{N}]*s?$/u;
const roman = /^[IVXLC]+$/;
// After a stop, a line break or a bullet.
const sentenceBreak = /(?:[.?!:;"“‘•–—]\s*|\n[^\p{L}\p{N}]*)$/u;
const bracketBreak = /[([]\s*$/u;

function opensSentence(text: string, words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined) return true;
  const before = words[at - 1];
  if (before === undefined) return true;
  const gap = text.slice(before.end, word.start);
  if (bracketBreak.test(gap)) return false;
  // "N. Brodie", "Dr. Smith": the stop belongs to the abbreviation.
  if (gap === '. ' && /^(?:\p{Lu}|\p{Lu}\p{Ll})$/u.test(before.text)) return false;
  // "(a) Establish or strengthen": the letter of an item.
  if (/^\)\s+$/u.test(gap) && before.text.length <= 3 && text[before.start - 1] === '(') return true;
  return sentenceBreak.test(gap);
}

const speakingAfter =
  /^\s+(?:say|said|says|think|thought|propose|proposed|suggest|suggested|argue|argued|want|wanted|call|called|agree|agreed|support|supported|vote|voted|state|stated|and)\b/u;
const speakerBefore = /\b(?:according to|by|did|does|was|has|from|of|about|what about)\s+$/u;
const speakerNoun =
  /^[’']s\s+(?:delegate|representative|speaker|view|views|position|statement|delegation|minister|opinion)/u;

/** Whether a lower-case word that is also a common noun stands where a speaker stands: "did turkey say". */
function isFramed(text: string, first: Word, last: Word): boolean {
  const after = text.slice(last.end, last.end + 24);
  if (speakerNoun.test(after)) return true;
  return (
    speakingAfter.test(after) && speakerBefore.test(text.slice(Math.max(0, first.start - 16), first.start))
  );
}

function hasFittingCase(text: string, run: readonly Word[], entry: GazetteerEntry): boolean {
  const first = run[0];
  const last = run.at(-1);
  if (first === undefined || last === undefined) return false;
  if (first.folded.length <= 3 && first.folded === first.folded.replace('.', '') && run.length === 1) {
    // Short forms: "US", "WHO", "EU"; "Who" and "Us" are words.
    if (/^\p{Lu}(?:.*\p{Lu})?$/u.test(first.text)) return true;
    if (first.capital && entry.lowerCase !== 'yes') return false;
  }
  if (first.capital && last.capital) return true;
  if (entry.lowerCase === 'yes') return true;
  return entry.lowerCase === 'framed' && isFramed(text, first, last);
}

/** "the budapest convention": a noun that makes a treaty of the known name before it, however it is written. */
function isHeadOfKnownName(
  text: string,
  words: readonly Word[],
  last: NameUnit | undefined,
  at: number,
): boolean {
  const word = words[at];
  const before = words[at - 1];
  if (word === undefined || before === undefined || last?.entry?.kind !== 'place' || last.to !== at)
    return false;
  return (
    /^(?:convention|declaration|protocol|treaty|agreement)$/u.test(word.folded) &&
    text.slice(before.end, word.start) === ' '
  );
}

/** The pieces of names in a text, in order. With `ignoreCapitals` only known names count. */
export function findNameUnits(text: string, words: readonly Word[], ignoreCapitals: boolean): NameUnit[] {
  const symbols = text.includes('/') ? findSymbols(text) : [];
  const units: NameUnit[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined) break;
    if (symbols.some((symbol) => word.start >= symbol.start && word.end <= symbol.end)) continue;
    const opens = opensSentence(text, words, at);
    const known = lookUpName(words, at);
    if (known !== null && hasFittingCase(text, words.slice(at, at + known.length), known.entry)) {
      units.push({
        from: at,
        to: at + known.length,
        entry: known.entry,
        acronym: false,
        opensSentence: opens,
      });
      at += known.length - 1;
      continue;
    }
    if (isHeadOfKnownName(text, words, units.at(-1), at)) {
      units.push({ from: at, to: at + 1, entry: null, acronym: false, opensSentence: false });
      continue;
    }
    if (!word.capital || ignoreCapitals || isFunctionWord(word.folded) || roman.test(word.text)) continue;
    const acronym = acronymPattern.test(word.text);
    // An initial; but not the letter of a heading.
    if (word.text.length === 1 && (opens || text[word.end] !== '.')) continue;
    units.push({ from: at, to: at + 1, entry: null, acronym, opensSentence: opens });
  }
  return units;
}
