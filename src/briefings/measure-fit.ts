import type { TopicSentence } from '../contracts/topic-passage.js';

/** Added where all sentences of a unit have the words of a heading, or stand under it; a share of it for some. */
const letterBonus = 0.3;

/**
 * A unit vector without what it has in common with another, as a unit vector again: sentences on one topic differ only
 * in what is left when the topic is taken out. The vector itself where nothing is left.
 */
export function takeOut(vector: Float32Array, common: Float32Array): Float32Array {
  const share = dot(vector, common);
  const rest = vector.map((value, at) => value - share * (common[at] ?? 0));
  const length = Math.sqrt(dot(rest, rest));
  return length < 1e-6 ? vector : rest.map((value) => value / length);
}

/** The mean of unit vectors, as a unit vector. */
export function averageVectors(vectors: readonly Float32Array[]): Float32Array {
  const sum = new Float32Array(vectors[0]?.length ?? 0);
  for (const vector of vectors) vector.forEach((value, at) => (sum[at] = (sum[at] ?? 0) + value));
  const length = Math.sqrt(dot(sum, sum));
  return length === 0 ? sum : sum.map((value) => value / length);
}

/** Inner product of two vectors of equal length. */
export function dot(left: Float32Array, right: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < left.length; at += 1) sum += (left[at] ?? 0) * (right[at] ?? 0);
  return sum;
}

/**
 * A paragraph with the sentences of it that are on the topic, and the next where that opens by leaning on it; it stands
 * in one section as a whole.
 */
export interface Unit {
  /** Of the first paragraph. */
  paragraphId: string;
  /** Positions of its sentences among those on the topic. */
  sentences: number[];
  /** Mean of their vectors, what all units have in common taken out. */
  vector: Float32Array;
}

/** Groups sentences by paragraph, in their order, which is that of the text. */
export function groupUnits(sentences: readonly TopicSentence[]): Unit[] {
  const groups = new Map<string, number[]>();
  const unitOf = new Map<string, string>();
  sentences.forEach((sentence, at) => {
    const { paragraph } = sentence;
    const unit = unitOf.get(paragraph.id) ?? findUnit(sentence, sentences[at - 1], unitOf);
    unitOf.set(paragraph.id, unit);
    groups.set(unit, [...(groups.get(unit) ?? []), at]);
  });
  const common = averageVectors(sentences.map(({ sentence }) => sentence.vector));
  return [...groups].map(([paragraphId, positions]) => {
    const vectors = positions.flatMap((at) => sentences[at]?.sentence.vector ?? []);
    return { paragraphId, sentences: positions, vector: takeOut(averageVectors(vectors), common) };
  });
}

/** The unit that a paragraph's first sentence begins, or that of the paragraph right before, on which it leans. */
function findUnit(
  { paragraph, sentence, leans }: TopicSentence,
  before: TopicSentence | undefined,
  unitOf: ReadonlyMap<string, string>,
): string {
  const follows =
    leans &&
    sentence.ordinal === 0 &&
    before?.document.id === paragraph.documentId &&
    before.paragraph.ordinal === paragraph.ordinal - 1;
  return (follows ? unitOf.get(before.paragraph.id) : undefined) ?? paragraph.id;
}

interface FitOptions {
  /** Of the heading, what all headings have in common taken out. */
  heading: Float32Array;
  units: readonly Unit[];
  /** Positions of the sentences that have the heading's words, or stand under it. */
  byLetter: ReadonlySet<number>;
}

/** How well each unit fits a heading: from 0 to about 1.3, comparable over the headings of one topic. */
export function measureFit({ heading, units, byLetter }: FitOptions): number[] {
  return units.map(({ vector, sentences }) => {
    const share = sentences.filter((at) => byLetter.has(at)).length / sentences.length;
    return Math.max(0, dot(vector, heading)) + letterBonus * share;
  });
}
