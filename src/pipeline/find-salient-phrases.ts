import type { Paragraph } from '../contracts/paragraph.js';
import { listNounPhrases } from '../language/list-noun-phrases.js';
import { stemWord } from '../language/extract-terms.js';
import { stopWords } from '../language/stop-words.js';

/** Something that a document speaks of more than once. */
export interface SalientPhrase {
  /** As printed most often, in lower case: "soft targets". */
  text: string;
  /** Paragraphs it stands in, by their position in what was given. */
  paragraphs: number[];
}

/** Nouns that any report is full of; a phrase that ends in one names no subject. */
const emptyHeads = new Set(
  (
    'state country government member speaker delegate delegation representative participant meeting session debate party official authority people person need view ' +
    'number example area form use order way effort issue measure role regard addition part case aim challenge importance relevance fact result action activity ' +
    'response approach problem matter level work year time field group type kind range means end context nature basis light world community term difference ' +
    'opportunity concern attention priority focus support thing question point purpose process development study framework agenda item paragraph report paper ' +
    'statement figure amount trend aspect factor effect impact increase lack strategy policy programme project initiative request entity provider instrument requirement capacity convention agreement treaty'
  )
    .split(' ')
    .map(stemWord),
);
const emptyModifiers = new Set(
  'new other several many various certain important effective appropriate relevant such specific further significant key different main major own additional necessary recent great better strong particular last next first second past current existing serious possible common general overall whole entire large small high low good best'.split(
    ' ',
  ),
);

/** Lets other work go on between two paragraphs, since tagging words takes time. */
const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

/**
 * Phrases of two or three words that stand in at least two of the paragraphs, those in most paragraphs first, ties by
 * place. @throws the reason of the signal when it is aborted.
 */
export async function findSalientPhrases(
  paragraphs: readonly Pick<Paragraph, 'text'>[],
  signal: AbortSignal,
): Promise<SalientPhrase[]> {
  const found = new Map<string, Set<number>>();
  for (const [at, { text }] of paragraphs.entries()) {
    signal.throwIfAborted();
    for (const phrase of listNounPhrases(text)) {
      if (!isSubject(phrase)) continue;
      found.set(phrase, (found.get(phrase) ?? new Set<number>()).add(at));
    }
    await breathe();
  }
  const recurring = [...found]
    .filter(([, places]) => places.size > 1)
    .map(([text, places]) => ({ text, paragraphs: [...places] }));
  return withoutParts(recurring).sort((one, other) => other.paragraphs.length - one.paragraphs.length);
}

function isSubject(phrase: string): boolean {
  const words = phrase.split(' ');
  const head = words.at(-1) ?? '';
  if (
    words.length < 2 ||
    emptyHeads.has(stemWord(head)) ||
    !words.every((word) => /^[\p{L}-]{3,}$/u.test(word))
  )
    return false;
  return !words.some((word) => emptyModifiers.has(word) || stopWords.has(word));
}

/** Leaves out phrases that stand only within a longer one: "cultural property" beside "stolen cultural property". */
function withoutParts(phrases: readonly SalientPhrase[]): SalientPhrase[] {
  return phrases.filter(
    (phrase) =>
      !phrases.some(
        (other) =>
          other.text !== phrase.text &&
          ` ${other.text} `.includes(` ${phrase.text} `) &&
          other.paragraphs.length >= phrase.paragraphs.length,
      ),
  );
}
