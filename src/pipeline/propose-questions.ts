import type { Document } from '../contracts/document.js';
import type { Paragraph } from '../contracts/paragraph.js';
import { extractStems } from '../language/extract-terms.js';
import { findNames } from '../language/find-names.js';
import type { AnswerServices } from './answer-services.js';
import { findSalientPhrases, type SalientPhrase } from './find-salient-phrases.js';
import { nameSource } from './name-source.js';
import { readHeadingTopic } from './read-heading-topic.js';

/** A question made from a document, not yet tried. */
export interface ProposedQuestion {
  question: string;
  /** From what it was made. */
  form: 'speaker' | 'heading' | 'phrase';
  /** Stems of what it is about. */
  topicStems: readonly string[];
  /** Whom it asks about; null where that is nobody in particular. */
  actor: string | null;
  documentId: string;
}

interface ProposeOptions {
  index: AnswerServices['index'];
  documents: readonly Document[];
  signal: AbortSignal;
}

/** Paragraphs of a document that are looked at, taken evenly from all of it. */
const mostParagraphs = 300;
/** Most questions of one form. */
const mostOfAForm = 6;

/**
 * Questions that a document may answer, by its own headings, the phrases that recur in it, and who speaks in it: for
 * each form the most promising first.
 */
export async function proposeQuestions(
  document: Document,
  options: ProposeOptions,
): Promise<ProposedQuestion[]> {
  const { index, documents, signal } = options;
  const outline = await index.outline(document.id);
  const body = takeEvenly(
    (outline?.paragraphs ?? []).filter(({ kind }) => kind !== 'masthead' && kind !== 'footnote'),
  );
  const phrases = await rankByRarity(await findSalientPhrases(body, signal), index);
  const source = nameSource(document, documents);
  const make = (
    form: ProposedQuestion['form'],
    topic: string,
    { question, actor = null }: { question: string; actor?: string | null },
  ): ProposedQuestion => ({
    question,
    form,
    topicStems: extractStems(topic),
    actor,
    documentId: document.id,
  });
  const headings = rankHeadings(body).map((topic) =>
    make('heading', topic, { question: `What does ${source} say about ${topic}?` }),
  );
  const recurring = phrases.map(({ text }) =>
    make('phrase', text, { question: `What was said about ${text} in ${source}?` }),
  );
  const speakers = phrases.flatMap(({ text, paragraphs }) =>
    findActors(paragraphs.flatMap((at) => body[at] ?? [])).map(({ name, asked }) =>
      make('speaker', text, { question: `What did ${asked} say about ${text}?`, actor: name }),
    ),
  );
  return [speakers, headings, recurring].flatMap((questions) => questions.slice(0, mostOfAForm));
}

/** Puts first the phrases that stand in many paragraphs of the document and in few of the other documents. */
async function rankByRarity(
  phrases: readonly SalientPhrase[],
  index: ProposeOptions['index'],
): Promise<SalientPhrase[]> {
  const counts = await index.vocabulary(phrases.map(({ text }) => text));
  const ranked = phrases.map((phrase, at) => {
    const own = phrase.paragraphs.length;
    return { phrase, score: own * (own / Math.max(own, counts[at] ?? 0)) };
  });
  return ranked.sort((one, other) => other.score - one.score).map(({ phrase }) => phrase);
}

function takeEvenly<T>(items: readonly T[]): T[] {
  const step = Math.max(1, items.length / mostParagraphs);
  return Array.from(
    { length: Math.min(items.length, mostParagraphs) },
    (_, at) => items[Math.floor(at * step)],
  ).filter((item) => item !== undefined);
}

/** Topics of the headings that stand right above paragraphs, those above most first, ties by place. */
function rankHeadings(paragraphs: readonly Paragraph[]): string[] {
  const counts = new Map<string, number>();
  for (const { headingPath } of paragraphs) {
    const topic = readHeadingTopic(headingPath.at(-1) ?? '');
    if (topic !== null) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one).map(([topic]) => topic);
}

/** Countries that open a paragraph, where it names no other there: mostly that is who speaks. */
function findActors(paragraphs: readonly Paragraph[]): { name: string; asked: string }[] {
  return paragraphs.flatMap(({ text }) => {
    const names = findNames(text).filter(({ start }) => start < openingLength);
    const [first, ...others] = names.filter(({ kind }) => kind === 'country');
    if (first === undefined || others.length > 0) return [];
    return [{ name: first.text, asked: withArticle(first.canonical) }];
  });
}

const openingLength = 150;

function withArticle(country: string): string {
  return /^United\b|\b(?:Republic|Federation|Islands|Netherlands|Philippines)\b/u.test(country)
    ? `the ${country}`
    : country;
}
