import type { Document } from '../../contracts/document.js';
import type { DraftAnswer, DraftSentence } from '../../contracts/draft-answer.js';
import type { Paragraph } from '../../contracts/paragraph.js';
import type { AnswerContext } from './candidate.js';
import { quoteOf } from './complete-sentences.js';
import { describeSource } from './describe-source.js';
import { findLean } from './find-lean.js';

/** Sentences that stand for a document which prints no summary. */
const longestSummary = 6;
const asksWhatItIsAbout =
  /\babout\b|\bdeals? with\b|\bcovers?\b|\bsummar|\boverview\b|\bmain\b|\bsay\b|\bcontain/iu;

/**
 * Answers what a document as a whole is about: with its own summary where it prints one, else with the sentences that
 * open its sections. Null when the question asks for something in particular, or names no document.
 */
export async function answerSummary(context: AnswerContext): Promise<DraftAnswer | null> {
  const { retrieval, terms, question } = context;
  const named = new Set(retrieval.mentions.flatMap((mention) => mention.documentIds));
  if (named.size === 0 || terms.terms.length > 0 || !asksWhatItIsAbout.test(question)) return null;
  const sentences: DraftSentence[] = [];
  for (const document of retrieval.searched.filter(({ id }) => named.has(id))) {
    sentences.push(...(await summarize(context, document)));
  }
  if (sentences.length === 0) return null;
  const notice = {
    code: 'document-summary',
    text: 'Its own summary, or the sentences that open its sections.',
  };
  return { status: 'answered', sentences, notices: [notice] };
}

async function summarize({ index }: AnswerContext, document: Document): Promise<DraftSentence[]> {
  const paragraphs = (await index.outline(document.id))?.paragraphs ?? [];
  const printed = paragraphs.filter((paragraph) => paragraph.kind === 'summary');
  const chosen = printed.length > 0 ? printed : listOpenings(paragraphs);
  const sentences = await index.sentences(chosen.map((paragraph) => paragraph.id));
  const kept = printed.length > 0 ? sentences : sentences.filter(({ ordinal }) => ordinal === 0);
  return kept.map((sentence) => ({
    text: sentence.text,
    attribution: describeSource(document),
    quotes: [quoteOf(sentence)],
  }));
}

/** The first body paragraph under each heading; of a document without headings, paragraphs spread over its length. */
function listOpenings(paragraphs: readonly Paragraph[]): Paragraph[] {
  const body = paragraphs.filter(
    ({ kind, text }) => (kind === 'numbered' || kind === 'unnumbered') && findLean(text) === 'none',
  );
  const headings = new Set<string>();
  const first = body.filter(({ headingPath }) => {
    const path = headingPath.join('\n');
    return !headings.has(path) && headings.add(path);
  });
  const openings = first.length >= longestSummary / 2 ? first : body;
  const step = Math.max(1, openings.length / longestSummary);
  const places = Array.from({ length: longestSummary }, (_, at) => Math.floor(at * step));
  return [...new Set(places)].flatMap((place) => openings[place] ?? []);
}
