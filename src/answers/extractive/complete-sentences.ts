import type { DraftQuote, DraftSentence } from '../../contracts/draft-answer.js';
import type { Hit } from '../../contracts/hit.js';
import type { IndexedSentence, IndexReader } from '../../contracts/search-index.js';
import type { Candidate } from './candidate.js';
import { compareInText } from './score-sentences.js';
import { describeSource } from './describe-source.js';
import { findLean } from './find-lean.js';
import { readSpeakers, refersToSpeaker, type Speaker } from '../../language/read-speakers.js';

/** Sentences brought along before one that leans, at the most. */
const longestChain = 1;

/** A chosen sentence with the paragraph and document it stands in. */
export type ChosenSentence = Pick<Candidate, 'sentence' | 'document'> & { hit: Pick<Hit, 'paragraph'> };

/**
 * Makes chosen sentences fit to stand alone: one that says what "he" said is given its speaker in the attribution, and
 * cites the sentence that names him; one that leans on something named before brings that sentence along. Sentences
 * come out document by document in the order of the first choice of each, in the order of the text within one.
 */
export async function completeSentences(
  chosen: readonly ChosenSentence[],
  index: Pick<IndexReader, 'sentences' | 'neighbours'>,
  describe: (candidate: ChosenSentence) => string = (candidate) => describeSource(candidate.document),
): Promise<DraftSentence[]> {
  const drafts: DraftSentence[] = [];
  const taken = new Set<string>();
  const ordered = orderForReading(chosen);
  for (const [at, candidate] of ordered.entries()) {
    const between = await readBetween(ordered[at - 1], candidate, index);
    for (const sentence of between) {
      taken.add(`${sentence.paragraphId}~${sentence.ordinal}`);
      drafts.push({ text: sentence.text, attribution: describe(candidate), quotes: [quoteOf(sentence)] });
    }
    const before = await readBefore(candidate, index);
    const chain = chooseChain(candidate, before);
    const speaker = chain.speaker;
    const attribution =
      speaker === null ? describe(candidate) : `${describe(candidate)}, ${speaker.speaker.text}`;
    for (const sentence of [...chain.sentences, candidate.sentence]) {
      const key = `${sentence.paragraphId}~${sentence.ordinal}`;
      if (taken.has(key)) continue;
      taken.add(key);
      const main = sentence === candidate.sentence;
      const quotes =
        main && speaker !== null ? [quoteOf(sentence), quoteOf(speaker.sentence)] : [quoteOf(sentence)];
      drafts.push({ text: sentence.text, attribution: main ? attribution : describe(candidate), quotes });
    }
  }
  return drafts;
}

/** The one sentence between two chosen ones of a paragraph: without it the two would read as if it were not there. */
async function readBetween(
  before: ChosenSentence | undefined,
  candidate: ChosenSentence,
  index: Pick<IndexReader, 'sentences'>,
): Promise<IndexedSentence[]> {
  const { paragraphId, ordinal } = candidate.sentence;
  if (before?.sentence.paragraphId !== paragraphId || ordinal - before.sentence.ordinal !== 2) return [];
  return (await index.sentences([paragraphId])).filter((sentence) => sentence.ordinal === ordinal - 1);
}

/** Documents in the order of their best sentence, paragraphs likewise; sentences of a paragraph as it has them. */
function orderForReading(chosen: readonly ChosenSentence[]): ChosenSentence[] {
  const documents = [...new Set(chosen.map((candidate) => candidate.document.id))];
  return documents.flatMap((id) => {
    const own = chosen.filter((candidate) => candidate.document.id === id);
    const paragraphs = [...new Set(own.map((candidate) => candidate.sentence.paragraphId))];
    return paragraphs.flatMap((paragraph) =>
      own.filter((candidate) => candidate.sentence.paragraphId === paragraph).sort(compareInText),
    );
  });
}

interface Chain {
  /** Sentences to bring along, in order. */
  sentences: IndexedSentence[];
  speaker: { speaker: Speaker; sentence: IndexedSentence } | null;
}

function chooseChain(candidate: ChosenSentence, before: readonly IndexedSentence[]): Chain {
  const { text } = candidate.sentence;
  const lean = findLean(text);
  if (readSpeakers(text).length === 0 && (lean === 'speaker' || refersToSpeaker(text))) {
    const named = findNamedSpeaker(before);
    if (named !== null) return { sentences: [], speaker: named };
  }
  if (lean === 'none') return { sentences: [], speaker: null };
  const sentences: IndexedSentence[] = [];
  for (const sentence of [...before].reverse().slice(0, longestChain)) {
    sentences.unshift(sentence);
    if (findLean(sentence.text) === 'none') break;
  }
  return { sentences, speaker: null };
}

function findNamedSpeaker(before: readonly IndexedSentence[]): Chain['speaker'] {
  for (const sentence of [...before].reverse()) {
    const speaker = readSpeakers(sentence.text).at(-1);
    if (speaker !== undefined) return { speaker, sentence };
  }
  return null;
}

/** The sentences before one: those of its paragraph, those of the paragraph before where it opens its own. */
async function readBefore(
  candidate: ChosenSentence,
  index: Pick<IndexReader, 'sentences' | 'neighbours'>,
): Promise<IndexedSentence[]> {
  if (findLean(candidate.sentence.text) === 'none' && !refersToSpeaker(candidate.sentence.text)) return [];
  const { paragraph } = candidate.hit;
  const around = await index.neighbours(paragraph.id, 1, 0);
  const before = around.find((other) => other.id !== paragraph.id && other.kind === paragraph.kind);
  const ids = before === undefined ? [paragraph.id] : [before.id, paragraph.id];
  const sentences = await index.sentences(ids);
  const at = sentences.findIndex(
    (sentence) => sentence.paragraphId === paragraph.id && sentence.ordinal === candidate.sentence.ordinal,
  );
  return sentences.slice(0, Math.max(0, at));
}

/** The whole of a stored sentence as a quote. */
export function quoteOf(sentence: Pick<IndexedSentence, 'paragraphId' | 'start' | 'end'>): DraftQuote {
  return { paragraphId: sentence.paragraphId, start: sentence.start, end: sentence.end };
}
