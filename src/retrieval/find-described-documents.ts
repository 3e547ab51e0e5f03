import type { DocumentMention } from '../contracts/retrieval.js';
import { listWords, stemWord } from '../language/extract-terms.js';
import { stopWords } from '../language/stop-words.js';
import type { SourceDescription } from './describe-sources.js';
import { makeMention } from './make-mention.js';
import { isYear, type Word } from './question-words.js';

/** Nouns by which people speak of a document or of the meeting it reports. */
const sourceNouns = new Set(
  'report reports paper papers release document documents meeting meetings conference congress session communique'.split(
    ' ',
  ),
);
/** Words that belong to a source noun rather than tell sources apart. */
const nounPartners = new Set([
  'press',
  'draft',
  'working',
  'preparatory',
  'regional',
  'plenary',
  'united',
  'nations',
  'un',
]);
const ordinals = new Set(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  ),
);

/**
 * Where a question describes a document or meeting: a source noun with its modifiers. One of a kind the corpus has, but
 * with a year or ordinal that no document has, has no ids; so has one whose words are asked for and that fits none.
 */
export function findDescribedDocuments(
  question: string,
  words: Word[],
  sources: readonly SourceDescription[],
): DocumentMention[] {
  const found: DocumentMention[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if (!sourceNouns.has(words[at]?.text ?? '')) continue;
    const range = extendPhrase(words, at, question);
    const mention = matchDescription(question, words, range, sources);
    if (mention !== null) found.push(mention);
    at = range.to;
  }
  return found;
}

/** Takes in the modifiers before a source noun, and "of the …", "in …" after it. */
function extendPhrase(words: Word[], noun: number, question: string): { from: number; to: number } {
  let from = noun;
  while (from > 0 && isModifier(words[from - 1]) && adjacent(question, words[from - 1], words[from]))
    from -= 1;
  let to = noun;
  for (;;) {
    let next = to + 1;
    while (['of', 'for', 'in', 'from', 'on', 'at', 'the', 'held', 'dated'].includes(words[next]?.text ?? ''))
      next += 1;
    const word = words[next];
    if (word === undefined || !adjacent(question, words[to], words[to + 1])) break;
    const continues = next > to + 1 || sourceNouns.has(word.text);
    if (!continues || !(sourceNouns.has(word.text) || isDistinguishing(word.text))) {
      const nounAhead = next > to + 1 ? findNounAhead(words, next) : -1;
      if (nounAhead < 0) break;
      to = nounAhead;
      continue;
    }
    to = next;
  }
  return { from, to };
}

function findNounAhead(words: Word[], from: number): number {
  for (let at = from; at < Math.min(words.length, from + 6); at += 1) {
    if (sourceNouns.has(words[at]?.text ?? '')) return at;
    if (!isModifier(words[at])) return -1;
  }
  return -1;
}

function matchDescription(
  question: string,
  words: Word[],
  range: { from: number; to: number },
  sources: readonly SourceDescription[],
): DocumentMention | null {
  const phrase = words.slice(range.from, range.to + 1).map((word) => word.text);
  const modifiers = phrase.filter((word) => !sourceNouns.has(word) && !stopWords.has(word));
  const nouns = phrase.filter((word) => sourceNouns.has(word)).map(stemWord);
  const telling = modifiers.filter((word) => !nounPartners.has(word));
  const fits = (source: SourceDescription, wanted: readonly string[]) =>
    wanted.every((word) => source.stems.has(stemWord(word)));
  const matches = sources.filter((source) => fits(source, modifiers));
  const exact = matches.filter((source) => nouns.every((noun) => source.stems.has(noun)));
  const chosen = exact.length > 0 ? exact : telling.length > 0 ? matches : [];
  const ids = preferOwnName(chosen, phrase).map((source) => source.document.id);
  if (ids.length > 0)
    return ids.length === sources.length && telling.length === 0
      ? null
      : makeMention(question, words, range, ids);
  const timeless = modifiers.filter((word) => !isYear(word) && !ordinals.has(word));
  const wrongTime = timeless.length < modifiers.length;
  const kindKnown = sources.some(
    (source) => fits(source, timeless) && nouns.some((noun) => source.stems.has(noun)),
  );
  const asked = asksWhatItSays.test(question.slice(0, words[range.from]?.start ?? 0)) && telling.length > 0;
  return (wrongTime && kindKnown) || asked ? makeMention(question, words, range, []) : null;
}

/** What stands before a source whose words are asked for: "What did the …", "according to the …". */
const asksWhatItSays =
  /(?:\bwhat (?:did|does|do|has|had|was|were)|\baccording to|\b(?:said|stated|agreed|decided) (?:at|in|by))\s+(?:the|this|that)?\s*$/iu;

/** Of the documents a phrase fits, those whose own short name has all its words, where there are such. */
function preferOwnName(
  chosen: readonly SourceDescription[],
  phrase: readonly string[],
): readonly SourceDescription[] {
  const words = phrase.filter((word) => !stopWords.has(word));
  const own = chosen.filter((source) => {
    const name = new Set(listWords(source.document.shortTitle));
    return words.every((word) => name.has(word));
  });
  return own.length > 0 ? own : chosen;
}

function isModifier(word: Word | undefined): boolean {
  return word !== undefined && !stopWords.has(word.text);
}

function isDistinguishing(word: string): boolean {
  return isYear(word) || ordinals.has(word);
}

/** True when only white space, hyphens or an apostrophe stand between two words. */
function adjacent(question: string, left: Word | undefined, right: Word | undefined): boolean {
  if (left === undefined || right === undefined) return false;
  return /^(?:[’']s)?[\s-]*$/u.test(question.slice(left.end, right.start));
}
