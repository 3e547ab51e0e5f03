import type { DraftAnswer, DraftSentence } from '../../contracts/draft-answer.js';
import type { Paragraph } from '../../contracts/paragraph.js';
import type { LocatedReference } from '../../contracts/retrieval.js';
import type { AnswerContext, Candidate } from './candidate.js';
import { decline } from './decline.js';
import { describeSource } from './describe-source.js';
import { readItems } from './read-items.js';

/**
 * Answers a question that names a paragraph: the paragraph whole, its items with it. A locator that several documents
 * have is underspecified; one that none has is declined, saying how far the numbering goes. Null when the question
 * names no locator, or asks for something within the paragraph, which the general way answers better.
 */
export async function answerLocators(
  context: AnswerContext,
  ranked: readonly Candidate[],
): Promise<DraftAnswer | null> {
  const { located } = context.retrieval;
  if (located.length === 0) return null;
  const absent = located.filter((reference) => reference.paragraphs.length === 0);
  if (absent.length === located.length) return declineAbsent(context, absent);
  const ambiguous = located.find((reference) => countDocuments(reference) > 1);
  if (ambiguous !== undefined) return declineAmbiguous(context, ambiguous);
  const paragraphs = located.flatMap((reference) => reference.paragraphs);
  const sentences: DraftSentence[] = [];
  for (const paragraph of paragraphs) sentences.push(...(await quoteWhole(context, paragraph, ranked)));
  if (absent.length === 0) return { status: 'answered', sentences, notices: [] };
  return {
    status: 'partial',
    sentences,
    missing: absent.map((reference) => reference.text),
    nearest: [],
    notices: [],
  };
}

/** The paragraph's sentences in order, or, where the question asks for something in it, those that say it. */
async function quoteWhole(
  context: AnswerContext,
  paragraph: Paragraph,
  ranked: readonly Candidate[],
): Promise<DraftSentence[]> {
  const document = context.documents.get(paragraph.documentId);
  const attribution = document === undefined ? undefined : describeSource(document);
  const own = await context.index.sentences([paragraph.id]);
  const quoted = own.map((sentence) => ({
    text: sentence.text,
    ...(attribution === undefined ? {} : { attribution }),
    quotes: [{ paragraphId: paragraph.id, start: sentence.start, end: sentence.end }],
  }));
  const wanted = quoted.filter((_, at) =>
    ranked.some(
      (candidate) =>
        candidate.sentence.paragraphId === paragraph.id &&
        candidate.sentence.ordinal === at &&
        candidate.coverage > 0.5,
    ),
  );
  if (context.terms.totalWeight > 0 && wanted.length > 0) return wanted;
  const items = await readItems(paragraph, context.index);
  return [...quoted, ...items.map((item) => quoteItem(item, attribution))];
}

/** An item whole, as one sentence of an answer. */
export function quoteItem(item: Paragraph, attribution: string | undefined): DraftSentence {
  return {
    text: item.text,
    ...(attribution === undefined ? {} : { attribution }),
    quotes: [{ paragraphId: item.id, start: 0, end: item.text.length }],
  };
}

function countDocuments(reference: LocatedReference): number {
  return new Set(reference.paragraphs.map((paragraph) => paragraph.documentId)).size;
}

function declineAbsent(context: AnswerContext, absent: readonly LocatedReference[]): DraftAnswer {
  const scope = context.retrieval.searched.map(describeSource);
  const where = scope.length === 1 ? (scope[0] ?? '') : 'The corpus';
  const names = absent.map((reference) => `“${reference.text}”`);
  return decline(context, {
    reason: 'not-in-corpus',
    message: `${where} has no ${names.join(' and no ')}.`,
    missing: absent.map((reference) => reference.text),
  });
}

function declineAmbiguous(context: AnswerContext, reference: LocatedReference): DraftAnswer {
  const documents = [...new Set(reference.paragraphs.map((paragraph) => paragraph.documentId))].flatMap(
    (id) => {
      const document = context.documents.get(id);
      return document === undefined ? [] : [document];
    },
  );
  return decline(context, {
    reason: 'underspecified',
    message: `${documents.length} documents have “${reference.text}”.`,
    missing: ['which document is meant'],
    readings: documents.map((document) =>
      context.question.replace(reference.text, `${reference.text} of the ${describeSource(document)}`),
    ),
  });
}
