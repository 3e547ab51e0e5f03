import type { TopicSentence } from '../contracts/topic-passage.js';
import { areRelatedStems } from '../language/are-related-stems.js';
import { extractStems, stemWord } from '../language/extract-terms.js';
import { listNounPhrases } from '../language/list-noun-phrases.js';
import { standsInList } from './stands-in-list.js';

/** Words that may head a section, and which of the sentences on the topic they fit by their letter. */
export interface Label {
  kind: 'phrase' | 'heading';
  /** As printed: "electronic evidence", or a heading of a document. */
  text: string;
  stems: readonly string[];
  /** Positions of the sentences that have the words, or stand under the heading. */
  sentences: ReadonlySet<number>;
}

interface Draft extends Omit<Label, 'text' | 'sentences'> {
  forms: Map<string, number>;
  sentences: Set<number>;
}

export interface CollectLabelsOptions {
  sentences: readonly TopicSentence[];
  /** Stems of the topic's own words, which tell none of its sentences apart. */
  topicStems: ReadonlySet<string>;
}

/** Nouns for those who speak and for the parts of any argument, which head no section. */
const emptyHeads = new Set(
  (
    'state country government member speaker delegate delegation representative participant meeting session debate party official authority people person group ' +
    'need view number example area form use order way effort issue measure role regard addition part case aim challenge importance relevance fact result ' +
    'action activity response approach problem matter level work year time field type kind range means end context nature basis light world community actor ' +
    'term difference opportunity concern attention priority focus support other one some many thing question point purpose process study gap agenda paper document ' +
    'plan lack ability progress review paragraph decision annex move tool threat section chapter background dimension aspect trend characteristic overview region manner percent per cent million'
  )
    .split(' ')
    .map(stemWord),
);
/** Adjectives and the like that do not narrow what a noun means. */
const emptyAdjectives = new Set(
  'new other several many various certain important effective appropriate relevant such specific further significant key different main major own additional necessary recent great better strong particular existing overall entire whole'
    .split(' ')
    .map(stemWord),
);
/** Headings that say what part of a document stands under them, not what it is about. */
const structural =
  /^(?:[ivxlc\d]+\.?\s+)?(?:summary|introduction|background|conclusions?|recommendations?|outcome|deliberations?|annex|preamble|general|overview|decisions?|opening|closing|attendance|documentation)\b/iu;
const headingNumber = /^(?:[IVXLC]+\.|[A-Z]\.|\d+(?:\.\d+)*\.?|\([a-z\d]+\))\s+/u;
/** Longest heading taken over, in words; longer ones are agenda items. */
const longestHeading = 9;
/** Fewest paragraphs that a noun phrase must stand in, and that must stand under a heading. */
const fewestParagraphs = { phrase: 2, heading: 3 };

/** Fewest sentences that a label of several words must stand in, unless they are of two documents. */
const fewestSentences = 3;

/** Noun phrases that stand in several paragraphs on the topic, and headings that several of them stand under. */
export function collectLabels(options: CollectLabelsOptions): Label[] {
  const labels = new Map<string, Draft>();
  const add = (kind: Label['kind'], form: string, stems: string[], at: number) => {
    const key = stems.join(' ');
    const label: Draft = labels.get(key) ?? { kind, forms: new Map(), stems, sentences: new Set() };
    label.forms.set(form, (label.forms.get(form) ?? 0) + 1);
    label.sentences.add(at);
    labels.set(key, label);
  };
  options.sentences.forEach(({ sentence, paragraph }, at) => {
    for (const phrase of listNounPhrases(sentence.text)) {
      const stems = extractStems(phrase);
      if (!isLabel(stems, options.topicStems)) continue;
      if (standsInList(sentence.text, options.topicStems, stems)) continue;
      add('phrase', readPrinted(sentence.text, phrase), stems, at);
    }
    const heading = readHeading(paragraph.headingPath.at(-1));
    if (heading === null) return;
    const stems = extractStems(heading);
    if (stems.every((stem) => options.topicStems.has(stem))) return;
    if (belongsToTopic(paragraph.headingPath, options.topicStems)) add('heading', heading, stems, at);
  });
  return [...labels.values()]
    .filter((label) => isCarried(label, options.sentences))
    .map(({ forms, ...label }) => ({ ...label, text: mostFrequent(forms) }))
    .sort((left, right) => (left.text < right.text ? -1 : 1));
}

function isLabel(stems: readonly string[], topicStems: ReadonlySet<string>): boolean {
  const [first, head] = [stems[0], stems.at(-1)];
  if (first === undefined || head === undefined || emptyHeads.has(head)) return false;
  if (stems.some((stem) => /\d/u.test(stem))) return false;
  if (stems.length > 1 && emptyAdjectives.has(first)) return false;
  // "crime" says nothing of cybercrime that it does not say itself.
  const root = head.replace(/[ei]$/u, '');
  return ![...topicStems].some((stem) => stem === head || (root.length >= 4 && stem.endsWith(root)));
}

/** The phrase as the sentence prints it, hyphens included. */
function readPrinted(text: string, phrase: string): string {
  const words = phrase.split(' ').map((word) => word.replace(/[^\p{L}\p{N}]/gu, '.?'));
  const match = new RegExp(words.join('[\\s-]+'), 'iu').exec(text);
  return (match?.[0] ?? phrase).replace(/\s+/gu, ' ').toLowerCase();
}

/** Whether a heading, or one above it, has to do with the topic: others only happen to have the topic under them. */
function belongsToTopic(path: readonly string[], topicStems: ReadonlySet<string>): boolean {
  return path
    .flatMap(extractStems)
    .some((stem) => [...topicStems].some((own) => own === stem || areRelatedStems(own, stem)));
}

function readHeading(printed: string | undefined): string | null {
  if (printed === undefined || structural.test(printed)) return null;
  const heading = printed.replace(headingNumber, '').trim();
  if (structural.test(heading)) return null;
  return heading.split(/\s+/u).length <= longestHeading ? heading : null;
}

function countParagraphs(positions: ReadonlySet<number>, sentences: readonly TopicSentence[]): number {
  return new Set([...positions].map((at) => sentences[at]?.paragraph.id)).size;
}

/** Whether enough stands under a label: a single word must be found oftener than two or three together. */
function isCarried(
  { kind, stems, sentences: positions }: Draft,
  sentences: readonly TopicSentence[],
): boolean {
  if (countParagraphs(positions, sentences) < fewestParagraphs[kind]) return false;
  const documents = countDocuments(positions, sentences);
  if (kind === 'heading') return true;
  return stems.length > 1
    ? documents > 1 || positions.size >= fewestSentences
    : positions.size > fewestSentences || (documents > 1 && positions.size === fewestSentences);
}

function countDocuments(positions: ReadonlySet<number>, sentences: readonly TopicSentence[]): number {
  return new Set([...positions].map((at) => sentences[at]?.document.id)).size;
}

function mostFrequent(forms: ReadonlyMap<string, number>): string {
  const [first] = [...forms].sort((left, right) => right[1] - left[1] || (left[0] < right[0] ? -1 : 1));
  return first?.[0] ?? '';
}
