import { makeSeededRandom } from '../../eval/measures/seeded-random.js';
import { splitSentences } from '../../src/language/split-sentences.js';
import type { PromptPassage } from './read-prompt-passages.js';

/** A sentence as a hostile or broken model proposes it. */
export interface HostileSentence {
  text: string;
  /** With the words each is said to rest on; null where none are given. */
  citations: { key: string; quote: string | null }[];
  /** Whether the passages of the prompt say what the text says, whatever it cites. */
  isTrue: boolean;
}

/** A sentence of a passage, word for word. */
export interface CopiedSentence {
  text: string;
  passage: PromptPassage;
}

/** What a corruption is made from; equal for equal prompts and seeds. */
export interface HostileMaterial {
  /** At least one. */
  passages: readonly PromptPassage[];
  /** Whole sentences of 8 to 60 words of the passages, in an order drawn by the seed. */
  sentences: readonly CopiedSentence[];
  /** Draws one of a list that is not empty. */
  draw: <Item>(items: readonly [Item, ...Item[]]) => Item;
}

function listSentences(passage: PromptPassage): CopiedSentence[] {
  return splitSentences(passage.text)
    .map(({ start, end }) => ({ text: passage.text.slice(start, end), passage }))
    .filter(({ text }) => {
      const words = text.split(' ').length;
      return words >= 8 && words <= 60 && /[.!?]$/u.test(text);
    });
}

/** Puts the sentences of the passages in an order that the seed alone decides. */
export function prepareMaterial(passages: readonly PromptPassage[], seed: number): HostileMaterial {
  const random = makeSeededRandom(seed);
  const sentences = passages
    .flatMap(listSentences)
    .map((sentence) => ({ sentence, place: random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ sentence }) => sentence);
  return {
    passages,
    sentences,
    draw: (items) => items[Math.floor(random() * items.length)] ?? items[0],
  };
}

/** A copied sentence cited as it should be, with itself as the quote. */
export function citeHonestly({ text, passage }: CopiedSentence): HostileSentence {
  return { text, citations: [{ key: passage.key, quote: text }], isTrue: true };
}

/** Cites the passage rightly for a text that it does not say, quoting what it does say. */
export function cheat({ text, passage }: CopiedSentence, changed: string): HostileSentence {
  return { text: changed, citations: [{ key: passage.key, quote: text }], isTrue: false };
}

/** Makes what a hostile or broken model would say of the passages. */
export type Corruption = (material: HostileMaterial) => HostileSentence[];

/** How many sentences a corruption makes where there are that many to make them from. */
export const corruptedCount = 3;
