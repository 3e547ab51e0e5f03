import type { RecordedAnswer, RecordedCitation } from '../contracts/run.js';
import { pointsBack } from './points-back.js';

type Sentence = Pick<RecordedAnswer['sentences'][number], 'text' | 'attribution' | 'citations'>;
type Place = Pick<RecordedCitation, 'n' | 'paragraphId' | 'start' | 'end'>;

interface LeaningOptions {
  sentences: readonly Sentence[];
  citations: readonly Place[];
  /** Text of each cited paragraph by its id. */
  paragraphTexts: ReadonlyMap<string, string>;
}

/** As many characters of a sentence are looked for in a quote to tell where the sentence begins in its paragraph. */
const openingLength = 20;

/**
 * Share of an answer's sentences that lean on words the answer leaves out, 0 to 1: they open with a word that points
 * back, while the sentence before in the answer is not the one that stands directly before in the source paragraph. A
 * sentence that opens with "he" or "she" does not lean where it has an attribution and cites a second passage, which
 * names the speaker. A sentence without a citation that holds its place leans when it opens so and is the first. Null
 * where there are no sentences.
 */
export function leaning({ sentences, citations, paragraphTexts }: LeaningOptions): number | null {
  if (sentences.length === 0) return null;
  const byNumber = new Map(citations.map((citation) => [citation.n, citation]));
  const places = sentences.map((sentence) => sentence.citations.flatMap((n) => byNumber.get(n) ?? []));
  const leaningSentences = sentences.filter((sentence, at) => {
    const own = places[at] ?? [];
    if (!pointsBack(sentence.text) || namesSpeaker(sentence, own)) return false;
    return !followsOn({ text: sentence.text, own, before: places[at - 1] ?? null, paragraphTexts });
  });
  return leaningSentences.length / sentences.length;
}

function namesSpeaker({ text, attribution }: Sentence, own: readonly Place[]): boolean {
  return /^[^\p{L}]*(?:he|she|his|her)\b/iu.test(text) && attribution !== null && own.length > 1;
}

/** Whether a sentence before it in the answer reaches up to where this one begins in its paragraph. */
function followsOn({
  text,
  own,
  before,
  paragraphTexts,
}: {
  text: string;
  own: readonly Place[];
  /** Null for the first sentence of an answer. */
  before: readonly Place[] | null;
  paragraphTexts: ReadonlyMap<string, string>;
}): boolean {
  if (before === null) return false;
  const place = findOpening(text, own, paragraphTexts) ?? own[0];
  if (place === undefined) return true;
  const source = paragraphTexts.get(place.paragraphId) ?? '';
  return before.some(
    (other) =>
      other.paragraphId === place.paragraphId &&
      other.start <= place.start &&
      !/[\p{L}\p{N}]/u.test(source.slice(other.end, place.start)),
  );
}

/** Where the sentence's first words stand in one of its quotes; null where they are not its paragraph's words. */
function findOpening(
  text: string,
  own: readonly Place[],
  paragraphTexts: ReadonlyMap<string, string>,
): Pick<Place, 'paragraphId' | 'start'> | null {
  const opening = text.slice(0, openingLength);
  for (const { paragraphId, start, end } of own) {
    const at = (paragraphTexts.get(paragraphId) ?? '').slice(start, end).indexOf(opening);
    if (at !== -1) return { paragraphId, start: start + at };
  }
  return null;
}
