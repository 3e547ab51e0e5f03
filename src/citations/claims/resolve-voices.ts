import type { CitedPassage } from '../../contracts/claim-check.js';
import type { IndexedSentence } from '../../contracts/search-index.js';
import { readVoices, type Voice } from '../../language/read-voices.js';
import { splitSentences } from '../../language/split-sentences.js';

/** Who speaks in a sentence of a paragraph, with the names of those called "he" or "she" put in. */
export interface ResolvedVoice extends Voice {
  sentence: IndexedSentence;
  /** Whether the sentence itself does not say who speaks, and the speaker before it is taken to go on. */
  continued: boolean;
}

/** Paragraphs before the cited one in which "he" may have been named. */
const furthestBack = 3;

interface Speaking {
  /** Who spoke last, in whatever form. */
  last: Voice | null;
  /** Who was named last. */
  named: Voice | null;
}

function hear(speaking: Speaking, text: string): { voices: Voice[]; isContinued: boolean } {
  const voices = readVoices(text);
  const explicit = voices.filter(({ kind }) => kind !== 'pronoun');
  const pronoun = voices.find(({ kind }) => kind === 'pronoun');
  const last = explicit.at(-1);
  if (last !== undefined) {
    speaking.last = last;
    speaking.named = explicit.filter(({ kind }) => kind === 'named').at(-1) ?? speaking.named;
    return { voices: explicit, isContinued: false };
  }
  if (pronoun === undefined)
    return { voices: speaking.last === null ? [] : [speaking.last], isContinued: true };
  const isPlural = /^they$/iu.test(pronoun.text);
  const meant = isPlural ? speaking.last : speaking.named;
  if (meant === null) return { voices: [], isContinued: false };
  speaking.last = meant;
  return { voices: [{ ...meant, start: pronoun.start, end: pronoun.end }], isContinued: false };
}

const resolved = new WeakMap<CitedPassage, ResolvedVoice[]>();

/** Who speaks in the sentences of a passage, in order; the paragraphs before it say who "he" is. */
export function resolveVoices(passage: CitedPassage): ResolvedVoice[] {
  const known = resolved.get(passage);
  if (known !== undefined) return known;
  const speaking: Speaking = { last: null, named: null };
  for (const { text } of passage.before.slice(-furthestBack))
    for (const { start, end } of splitSentences(text)) hear(speaking, text.slice(start, end));
  // A paragraph begins anew: what is said in it without a speaker is not what the last one said.
  speaking.last = null;
  const voices = passage.sentences.flatMap((sentence) => {
    const heard = hear(speaking, sentence.text);
    return heard.voices.map((voice): ResolvedVoice => {
      const place = heard.isContinued ? { start: 0, end: 0 } : {};
      return { ...voice, ...place, sentence, continued: heard.isContinued };
    });
  });
  resolved.set(passage, voices);
  return voices;
}
