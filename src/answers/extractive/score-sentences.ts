import type { Hit } from '../../contracts/hit.js';
import type { IndexedSentence } from '../../contracts/search-index.js';
import type { AnswerContext, Candidate } from './candidate.js';
import { fitsQuestion } from './fits-question.js';
import { measureCoverage, stemSet } from './measure-coverage.js';
import { readParagraph, readSentence } from './read-features.js';

/** Share of the paragraph's fused score in a sentence's score; the sentence's own has the rest. */
const paragraphShare = 0.4;
/** Added where a sentence has what the question asks for. Both chosen on the dev questions of the seeds. */
const fitBonus = 0.1;
/** Added where a country, group or person that the question names is named in the sentence, or speaks in it. */
const nameBonus = 0.1;
/** Cosines of bge-small between a question and a sentence run from about here to 0.9; the range is put on [0, 1]. */
const lowestCosine = 0.4;
const cosineRange = 0.5;

/** Every sentence of the evidence, scored for the question, best first; ties in the order of the text. */
export async function scoreSentences(context: AnswerContext, hits: readonly Hit[]): Promise<Candidate[]> {
  const sentences = await context.index.sentences(hits.map((hit) => hit.paragraph.id));
  const byParagraph = groupByParagraph(sentences);
  const leadIns = new Map(hits.map((hit) => [hit.paragraph.id, hit.paragraph.text]));
  const candidates = hits.flatMap((hit) =>
    scoreParagraph(
      context,
      hit,
      byParagraph.get(hit.paragraph.id) ?? [],
      leadIns.get(hit.paragraph.parentId ?? '') ?? '',
    ),
  );
  return candidates.sort(compareCandidates);
}

function groupByParagraph(sentences: readonly IndexedSentence[]): Map<string, IndexedSentence[]> {
  const groups = new Map<string, IndexedSentence[]>();
  for (const sentence of sentences) {
    const group = groups.get(sentence.paragraphId);
    if (group === undefined) groups.set(sentence.paragraphId, [sentence]);
    else group.push(sentence);
  }
  return groups;
}

/** Best first; equal scores in the order of document, paragraph and sentence. */
export function compareCandidates(left: Candidate, right: Candidate): number {
  return right.score - left.score || compareInText(left, right);
}

/** A sentence with its place. */
type PlacedSentence = Pick<Candidate, 'sentence' | 'document'> & { hit: Pick<Hit, 'paragraph'> };

/** In the order of the text: by document id, paragraph, sentence. */
export function compareInText(left: PlacedSentence, right: PlacedSentence): number {
  if (left.document.id !== right.document.id) return left.document.id < right.document.id ? -1 : 1;
  return (
    left.hit.paragraph.ordinal - right.hit.paragraph.ordinal || left.sentence.ordinal - right.sentence.ordinal
  );
}

function scoreParagraph(
  context: AnswerContext,
  hit: Hit,
  sentences: readonly IndexedSentence[],
  leadIn: string,
): Candidate[] {
  const document = context.documents.get(hit.paragraph.documentId);
  if (document === undefined) return [];
  const around = new Set([...readParagraph(hit.paragraph).stems, ...stemSet(leadIn)]);
  let speaking: string[] = [];
  const topicNamed = context.shape.source !== null || context.shape.speakers.length > 0;
  return sentences.map((sentence, at) => {
    const features = readSentence(sentence);
    const named = features.speakers.flatMap((speaker) => speaker.names);
    if (named.length > 0) speaking = named;
    const speakers = named.length > 0 ? named : features.refersBack ? speaking : [];
    const cosine = dotProduct(context.retrieval.questionVector, sentence.vector);
    const before = sentences[at - 1];
    const leansOn = before !== undefined && features.leans ? readSentence(before).stems : undefined;
    const coverage = measureCoverage(context.terms, features.stems, around, leansOn);
    const fits = fitsQuestion(context, { text: sentence.text, speakers, stems: features.stems });
    const names = context.named.filter(
      (thing) => speakers.includes(thing) || features.names.has(thing),
    ).length;
    const own = 0.5 * clamp((cosine - lowestCosine) / cosineRange) + 0.5 * coverage;
    const score =
      (1 - paragraphShare) * own +
      paragraphShare * Math.min(1, hit.score) +
      (fits ? fitBonus : 0) +
      (names > 0 ? nameBonus : 0);
    return { sentence, hit, document, cosine, coverage, speakers, fits, topicNamed, score };
  });
}

/** Cosine similarity of two unit vectors of equal length. */
export function dotProduct(left: Float32Array, right: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < left.length; at += 1) sum += (left[at] ?? 0) * (right[at] ?? 0);
  return sum;
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
