import type { Rewrite } from '../contracts/answer.js';
import type { IndexReader } from '../contracts/search-index.js';
import { countEdits } from '../language/count-edits.js';
import { openSpeller, type Speller } from '../language/spelling.js';
import { stopWords } from '../language/stop-words.js';

/** From this length a word may have two mistakes. */
const lengthForTwo = 7;
/** Words of one question whose spelling is looked up: one that is near to nothing takes half a second. */
const mostWords = 6;
/**
 * Words that may be English: shorter ones are too near to too many others, and in longer ones, which no dictionary has,
 * the search for near words would take minutes.
 */
const spellable = /(?<![\p{L}\p{N}'’-])[a-z]{4,24}(?![\p{L}\p{N}'’-])/gu;

interface Misspelling {
  word: string;
  meant: string;
}

/**
 * Puts words right that neither the corpus nor the dictionary has, and that are one slip (two in a long word) from one
 * that the corpus has or that every question may have. Capitalised words may be names and stay. Null where nothing is
 * misspelt.
 */
export async function repairSpelling(
  question: string,
  index: Pick<IndexReader, 'vocabulary'>,
): Promise<{ text: string; rewrite: Rewrite } | null> {
  const words = [...new Set(question.match(spellable) ?? [])];
  const unknown = await keepUnknown(
    words.filter((word) => !stopWords.has(word)),
    index,
  );
  if (unknown.length === 0) return null;
  const speller = await openSpeller();
  const found: Misspelling[] = [];
  for (const word of unknown.filter((one) => !speller.correct(one)).slice(0, mostWords)) {
    const meant = await findMeant(word, speller, index);
    if (meant !== null) found.push({ word, meant });
  }
  if (found.length === 0) return null;
  const text = found.reduce(
    (repaired, { word, meant }) =>
      repaired.replace(new RegExp(String.raw`(?<!\p{L})${word}(?!\p{L})`, 'gu'), meant),
    question,
  );
  const why = found.map(({ word, meant }) => `“${word}” is read as “${meant}”`).join('; ');
  return { text, rewrite: { by: 'rule', text, why, used: true } };
}

async function keepUnknown(
  words: readonly string[],
  index: Pick<IndexReader, 'vocabulary'>,
): Promise<string[]> {
  const counts = await index.vocabulary(words);
  return words.filter((_, at) => (counts[at] ?? 0) === 0);
}

/**
 * A word of every question first, then one with the same consonants and first letter, the fewest slips and the most
 * paragraphs; null where none is near enough.
 */
async function findMeant(
  word: string,
  speller: Speller,
  index: Pick<IndexReader, 'vocabulary'>,
): Promise<string | null> {
  const most = word.length >= lengthForTwo ? 2 : 1;
  const near = speller
    .suggest(word)
    .filter((meant) => /^\p{Ll}+$/u.test(meant) && countEdits(word, meant) <= most);
  const common = near.find((meant) => stopWords.has(meant));
  if (common !== undefined) return common;
  const counts = await index.vocabulary(near);
  const [best] = near
    .map((meant, at) => ({
      meant,
      count: counts[at] ?? 0,
      likeness: 2 * Number(soundsAlike(word, meant)) + Number(meant.startsWith(word.charAt(0))),
      edits: countEdits(word, meant),
    }))
    .sort(
      (left, right) => right.likeness - left.likeness || left.edits - right.edits || right.count - left.count,
    );
  // One that the corpus has not is read so only where little else can be meant; a worse one is never taken for it.
  return best !== undefined && (best.count > 0 || best.likeness === 3) ? best.meant : null;
}

/** Whether two words have the same consonants in the same order; vowels are what is misspelt most. */
function soundsAlike(left: string, right: string): boolean {
  const skeleton = (word: string): string => word.replace(/[aeiouy]/gu, '').replace(/(.)\1+/gu, '$1');
  return skeleton(left) === skeleton(right);
}
