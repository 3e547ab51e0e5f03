import type { Document } from '../../contracts/document.js';
import type { Hit } from '../../contracts/hit.js';
import type { Retrieval } from '../../contracts/retrieval.js';
import type { IndexReader } from '../../contracts/search-index.js';
import type { TopicSentence } from '../../contracts/topic-passage.js';
import { classifyQuestion } from '../../language/classify-question.js';
import type { AnswerContext, Candidate } from './candidate.js';
import { findLean } from './find-lean.js';
import { onlyLists } from './fits-question.js';
import { measureCoverage, stemSet } from './measure-coverage.js';
import { readParagraph, readSentence } from './read-features.js';
import { compareInText, scoreSentences } from './score-sentences.js';
import { expandStems, hasBothSides, readSides, type TopicSides } from './topic-words.js';
import { weighQuestion } from './weigh-question.js';

export interface GatherOptions {
  /** A topic as a noun phrase. */
  topic: string;
  retrieval: Retrieval;
  index: IndexReader;
  documents: ReadonlyMap<string, Document>;
}

/** Evidence for which a sentence is on the topic by itself. As the other two, chosen by reading what topics gather. */
const leastSignal = 0.7;
/** Evidence for one that stands among such in a paragraph that is on the topic. */
const leastAmong = 0.5;
/** Share of the topic's weighted words that a sentence must have, unless it is so near that other words say it. */
const leastCoverage = 0.45;
const nearCosine = 0.64;
/**
 * Share of the topic's words, of those that the corpus has, that a sentence and its paragraph must have between them, and
 * how many are enough of a long topic: "human rights" is not spoken of where only "rights" stands, and nearness
 * alone does not tell it; that of a topic of one word does.
 */
const leastTogether = 0.6;
const enoughTogether = 3;
/** Share of a paragraph's sentences on the topic by themselves for which the paragraph is. */
const leastShare = 0.5;
/** A sentence of fewer characters says nothing by itself. */
const shortestSentence = 30;
const readingKinds = new Set(['numbered', 'unnumbered', 'item']);

/** Weight of the share of the topic's words beside the cosine. */
const coverageWeight = 0.3;

interface TopicContext {
  terms: AnswerContext['terms'];
  sides: TopicSides | null;
}

/**
 * Every sentence of the evidence that is about a topic, in the order of the text: those that are near it and have its
 * words, and the rest of a paragraph that as a whole, or by its heading, is about it.
 */
export async function gatherTopic({ topic, ...options }: GatherOptions): Promise<TopicSentence[]> {
  const { retrieval, index } = options;
  const sides = readSides(topic);
  // What relates the two ("links", "cooperation") is said in many words; the two themselves are not.
  const words = sides === null ? topic : sides.text;
  const terms = await weighQuestion(words, sides === null ? retrieval.mentions : [], index);
  const shape = classifyQuestion(topic);
  const context: AnswerContext = { ...options, question: topic, shape, terms, answerType: null, named: [] };
  const hits = retrieval.hits.filter((hit) => readingKinds.has(hit.paragraph.kind));
  const scored = (await scoreSentences(context, hits)).sort(compareInText);
  return hits.flatMap((hit) => {
    const own = scored.filter((candidate) => candidate.hit === hit);
    return chooseOfParagraph(
      { terms, sides },
      hit,
      own.map((candidate) => judge({ terms, sides }, candidate)),
    );
  });
}

/** A sentence with how much of the topic it has. */
interface Judged {
  candidate: Candidate;
  relevance: number;
  onTopic: boolean;
}

function judge({ terms, sides }: TopicContext, candidate: Candidate): Judged {
  const own = readSentence(candidate.sentence).stems;
  const around = readParagraph(candidate.hit.paragraph).stems;
  const [inside, outside] = [expandStems(own, terms), expandStems(around, terms)];
  const relevance = candidate.cosine + coverageWeight * measureCoverage(terms, inside, outside);
  const names = measureCoverage(terms, inside, new Set()) >= leastCoverage || candidate.cosine >= nearCosine;
  const bySense = terms.terms.length === 1 && candidate.cosine >= leastSignal;
  const together = bySense || haveTogether(terms, inside, outside);
  const onTopic =
    relevance >= leastSignal && names && together && (sides === null || hasBothSides(sides, own));
  return { candidate, relevance, onTopic };
}

/** Whether a sentence and its paragraph have enough of the topic's words. */
function haveTogether(
  { terms }: AnswerContext['terms'],
  inside: ReadonlySet<string>,
  outside: ReadonlySet<string>,
): boolean {
  const known = terms.filter((term) => term.known);
  const found = known.filter(({ stem }) => inside.has(stem) || outside.has(stem)).length;
  return found >= Math.min(enoughTogether, Math.ceil(leastTogether * known.length));
}

function chooseOfParagraph(context: TopicContext, hit: Hit, sentences: readonly Judged[]): TopicSentence[] {
  const readable = sentences.filter(isReadable);
  const own = readable.filter(({ onTopic }) => onTopic);
  const underHeading = measureHeading(context, hit) >= 0.99;
  if (own.length === 0 && !underHeading) return [];
  const whole = underHeading || own.length >= leastShare * readable.length;
  const chosen = readable.filter(
    (judged, at) =>
      judged.onTopic ||
      isBetween(readable, at) ||
      (whole &&
        (underHeading || leans(judged) || (context.sides === null && judged.relevance >= leastAmong))),
  );
  return chosen.map(({ candidate, relevance }) => ({
    sentence: candidate.sentence,
    paragraph: hit.paragraph,
    document: candidate.document,
    relevance,
    speakers: candidate.speakers,
    names: readSentence(candidate.sentence).names,
    leans: readSentence(candidate.sentence).leans,
  }));
}

function isReadable({ candidate: { sentence } }: Judged): boolean {
  return sentence.text.length >= shortestSentence && !onlyLists.test(sentence.text);
}

/** Whether a sentence goes on from the one before it, so that it belongs to what that one is about. */
function leans({ candidate: { sentence } }: Judged): boolean {
  return findLean(sentence.text) !== 'none';
}

/** Whether a sentence stands right between two that are on the topic. */
function isBetween(sentences: readonly Judged[], at: number): boolean {
  return sentences[at - 1]?.onTopic === true && sentences[at + 1]?.onTopic === true;
}

/** Share of the topic's words that the nearest heading has. */
function measureHeading({ terms }: TopicContext, { paragraph }: Hit): number {
  const heading = paragraph.headingPath.at(-1);
  if (heading === undefined) return 0;
  return measureCoverage(terms, stemSet(heading), new Set());
}
