import { stemWord } from '../../language/extract-terms.js';
import { findNames, type NamedThing } from '../../language/find-names.js';
import { findWords, type Word } from '../../language/find-words.js';
import { isFunctionWord, isGenericCapital, kindOfHead, personTitles } from '../../language/name-heads.js';
import { lookUpName } from '../../language/name-gazetteer.js';
import { cardinalWords, ordinalWords } from '../../language/number-words.js';

/** A name with what it is compared by. */
export interface NameWithParts extends NamedThing {
  /** Known names in it in the form they are compared by: "Council of Europe" in its convention. */
  known: string[];
  /** Stems of its other words; function words, titles of persons, and numbers left out. */
  stems: string[];
  /** Stems of all words of the name as printed and as it is compared: "commission" in "CCPCJ". */
  allStems: ReadonlySet<string>;
  /** Whether it is one word of capitals that no list of names has: "CITES". */
  acronym: boolean;
}

const shortForms = new Set('us who it is coe'.split(' '));

/** Whether a known name is meant where its words stand, by its capitals. */
export function isMeant(words: readonly Word[], at: number, length: number): boolean {
  const first = words[at];
  const last = words[at + length - 1];
  if (first === undefined || last === undefined) return false;
  if (length === 1 && shortForms.has(first.folded)) return /\p{Lu}$/u.test(first.text);
  return first.capital && last.capital;
}

function isNumeral(folded: string): boolean {
  return /^\d/u.test(folded) || ordinalWords.has(folded) || cardinalWords.has(folded);
}

/** A word of a text, or a known name of one or more words, by what it is compared by. */
export interface NameToken {
  /** The stem of a word, or "@" and the comparison form of a known name. */
  key: string;
  /** Of a known name its comparison form, else null. */
  known: string | null;
  /** The first word of it, folded. */
  folded: string;
  start: number;
  end: number;
}

/** The words of a text in order, known names taken as one. */
export function listTokens(text: string): NameToken[] {
  const words = findWords(text);
  const tokens: NameToken[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined) break;
    const match = lookUpName(words, at);
    const isKnown = match !== null && isMeant(words, at, match.length);
    const known = isKnown ? match.entry.canonical : null;
    const end = isKnown ? (words[at + match.length - 1]?.end ?? word.end) : word.end;
    const key = known === null ? stemWord(word.folded) : `@${known}`;
    tokens.push({ key, known, folded: word.folded, start: word.start, end });
    if (isKnown) at += match.length - 1;
  }
  return tokens;
}

/** Whether a word tells one name from another; beside a known name "Government" and the like do not. */
function tellsName(folded: string, besideKnown: boolean): boolean {
  if (isFunctionWord(folded) || personTitles.has(folded) || isNumeral(folded)) return false;
  if (/^(?:states|nations|parties)$/u.test(folded)) return false;
  return !(besideKnown && isGenericCapital(folded) && kindOfHead(folded) === null);
}

/**
 * "Agencies and States", "Adoption of the Doha Declaration": the capital of the first word only begins the sentence. A
 * noun that heads names, a known name and a person's keep it.
 */
function dropOpening(text: string, name: NamedThing): NamedThing {
  const opening = /^(\p{L}+) (?:and|of|in|for|on|to) (?:the )?(?=\p{Lu})/u.exec(name.text);
  const opens = name.start === 0 || /[.?!:;]\s+$/u.test(text.slice(0, name.start));
  if (opening === null || !opens || name.kind === 'country' || name.kind === 'person') return name;
  const [first] = listTokens(name.text);
  if (first?.known !== null || kindOfHead(first.folded) !== null) return name;
  const start = name.start + opening[0].length;
  return {
    ...name,
    start,
    text: text.slice(start, name.end),
    canonical: name.canonical.slice(opening[0].length),
  };
}

/** Names of a text in order, with their parts. */
export function listNames(text: string): NameWithParts[] {
  return findNames(text).map((found) => {
    const name = dropOpening(text, found);
    const tokens = listTokens(name.text);
    const known = tokens.flatMap((token) => token.known ?? []);
    const stems = tokens
      .filter((token) => token.known === null && tellsName(token.folded, known.length > 0))
      .map(({ key }) => key);
    const acronym = known.length === 0 && /^(?=(?:.*\p{Lu}){2})[\p{Lu}\p{N}]+s?$/u.test(name.text);
    const forms = [name.text, ...known].flatMap((form) => findWords(form));
    return { ...name, known, stems, acronym, allStems: new Set(forms.map(({ folded }) => stemWord(folded))) };
  });
}
