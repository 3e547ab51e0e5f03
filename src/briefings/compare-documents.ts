import type { Comparison } from '../contracts/briefing.js';
import type { Document } from '../contracts/document.js';
import type { TopicSentence } from '../contracts/topic-passage.js';
import { findNames } from '../language/find-names.js';
import { findStance, type Stance } from '../language/find-stance.js';
import { dot } from './measure-fit.js';

/** A sentence that the briefing gives, with the number of its citation. */
export interface CitedTopicSentence extends TopicSentence {
  n: number;
}

export interface CompareOptions {
  sentences: readonly CitedTopicSentence[];
  /** Names that say nothing where they are shared: those of the topic, and those that stand all over the corpus. */
  commonNames: ReadonlySet<string>;
}

/** Cosine of two sentences of different documents from which on they are set side by side. */
const leastNearness = 0.78;
/** Cosine from which on two sentences of opposite stance are taken to be on the same thing. */
const leastSameThing = 0.66;
/** Most pairs shown, nearest first, and most names in one line. */
const mostPairs = 6;
const mostNames = 8;

/**
 * What can be said of several documents without putting anything into their mouths: names that more than one has,
 * sentences that are near to each other, sentences on one thing whose words are for it and against it. Each line names
 * the citations that show it; a reader judges.
 */
export function compareDocuments(options: CompareOptions): Comparison[] {
  return [
    ...findDifferences(options),
    ...findReported(options),
    ...findAgreements(options),
    ...findSharedNames(options),
  ];
}

function findSharedNames({ sentences, commonNames }: CompareOptions): Comparison[] {
  const byName = new Map<string, { text: string; sentences: CitedTopicSentence[] }>();
  for (const sentence of sentences) {
    for (const name of findNames(sentence.sentence.text)) {
      if (name.kind === 'person' || commonNames.has(name.canonical)) continue;
      const known = byName.get(name.canonical) ?? { text: name.text, sentences: [] };
      byName.set(name.canonical, { ...known, sentences: [...known.sentences, sentence] });
    }
  }
  const bySet = new Map<string, { names: string[]; documents: Document[]; citations: number[] }>();
  for (const { text, sentences: all } of byName.values()) {
    if (countDocuments(all) < 2) continue;
    const documents = all.map(({ document }) => document);
    const key = listDocuments(documents);
    const known = bySet.get(key) ?? { names: [], documents, citations: [] };
    bySet.set(key, {
      documents,
      names: [...known.names, text],
      citations: [...known.citations, ...all.map(({ n }) => n)],
    });
  }
  return [...bySet].map(([documents, { names, citations }]) => ({
    kind: 'named-in-several',
    text: `Named in ${documents}: ${listNames(names)}.`,
    citations: [...new Set(citations)].sort((left, right) => left - right),
  }));
}

function listNames(names: readonly string[]): string {
  if (names.length <= mostNames) return names.join('; ');
  return `${names.slice(0, mostNames).join('; ')}; and ${names.length - mostNames} more`;
}

function findAgreements({ sentences }: CompareOptions): Comparison[] {
  return listPairs(sentences, leastNearness)
    .filter(([left, right]) => !areOpposed(left, right))
    .slice(0, mostPairs)
    .map(([left, right]) => ({
      kind: 'agreement' as const,
      text: `Near to each other in what they say: ${listDocuments([left.document, right.document])}.`,
      citations: [left.n, right.n],
    }));
}

/** Whose words are for and whose against, where two of them are on the same thing; a line each. */
function findDifferences({ sentences }: CompareOptions): Comparison[] {
  const opposed = listPairs(sentences, leastSameThing, true).filter(([left, right]) =>
    areOpposed(left, right),
  );
  if (opposed.length === 0) return [];
  const involved = [...new Set(opposed.flat())].sort((left, right) => left.n - right.n);
  const side = (wanted: Stance) =>
    unique(involved.filter((sentence) => readStance(sentence) === wanted).map(({ n }) => n));
  const [inFavour, against] = [side('for'), side('against')];
  return [
    { kind: 'difference', text: 'Positions differ. In favour, by the words used:', citations: inFavour },
    { kind: 'difference', text: 'Against, by the words used:', citations: against },
  ];
}

/** Words by which a text itself reports that views differ. */
const divided =
  /\b(?:divided|divergent|diverging|differing|different) (?:on|over|views?|opinions?|perspectives?|positions?)\b|\bwere divided\b|\b(?:some|a number of|several) (?:speakers|delegat\p{L}+|states|member states|representatives|participants)\b.*\bwhile others\b|^Other (?:speakers|delegat\p{L}+|states|member states|representatives|participants)\b.*\b(?:view|argued|considered|felt|opposed|disagreed|sufficient)\b|\bdisagree\p{L}*\b|\bwhile others\b/iu;

function findReported({ sentences }: CompareOptions): Comparison[] {
  const reported = sentences.filter(({ sentence }) => divided.test(sentence.text)).map(({ n }) => n);
  if (reported.length === 0) return [];
  const citations = [...new Set(reported)];
  return [{ kind: 'difference', text: 'Differing views are reported.', citations }];
}

/** Those who may hold a position; what a document says by itself ("antimicrobial resistance") is none. */
const holder =
  /\b(?:speakers?|delegat(?:es?|ions?)|representatives?|participants?|observers?|(?:member |some |other |many )states|governments|meeting|conference)\b/iu;

/** The stance that a sentence reports of somebody; "against" is none in "cooperation against cybercrime". */
function readStance({ sentence, speakers }: CitedTopicSentence): Stance | null {
  if (speakers.length === 0 && !holder.test(sentence.text)) return null;
  return findStance(
    sentence.text.replace(
      /(?<!\b(?:was|were|is|are|be|spoke|speak|vote|voted|argued|come out|came out) )against\b/giu,
      '',
    ),
  );
}

function areOpposed(left: CitedTopicSentence, right: CitedTopicSentence): boolean {
  const [first, second] = [readStance(left), readStance(right)];
  return first !== null && second !== null && first !== second;
}

/** Pairs of sentences at least so near, nearest first; of different documents unless `within` is set. */
function listPairs(
  sentences: readonly CitedTopicSentence[],
  least: number,
  within = false,
): [CitedTopicSentence, CitedTopicSentence][] {
  const pairs: { pair: [CitedTopicSentence, CitedTopicSentence]; nearness: number }[] = [];
  sentences.forEach((left, at) => {
    for (const right of sentences.slice(at + 1)) {
      if (left.n === right.n || (!within && left.document.id === right.document.id)) continue;
      const nearness = dot(left.sentence.vector, right.sentence.vector);
      if (nearness >= least) pairs.push({ pair: [left, right], nearness });
    }
  });
  return pairs.sort((left, right) => right.nearness - left.nearness).map(({ pair }) => pair);
}

function countDocuments(sentences: readonly CitedTopicSentence[]): number {
  return new Set(sentences.map(({ document }) => document.id)).size;
}

/** "the Working paper, Fourteenth Congress (2020)". */
export function nameDocument({ shortTitle, date }: Document): string {
  // A symbol stands without an article.
  const name = shortTitle.includes('/') ? shortTitle : `the ${shortTitle}`;
  return date === null ? name : `${name} (${date.slice(0, 4)})`;
}

/** Names of documents by date, each once: "a", "a and b", "a, b and c". */
export function listDocuments(documents: readonly Document[]): string {
  const byDate = [...documents].sort((left, right) =>
    (left.date ?? '9999').localeCompare(right.date ?? '9999', 'en'),
  );
  const names = [...new Set(byDate.map(nameDocument))];
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

function unique(numbers: readonly number[]): number[] {
  return [...new Set(numbers)];
}
