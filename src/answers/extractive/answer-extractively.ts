import type { Document } from '../../contracts/document.js';
import type { DraftAnswer } from '../../contracts/draft-answer.js';
import type { Retrieval } from '../../contracts/retrieval.js';
import type { IndexReader } from '../../contracts/search-index.js';
import type { QuestionShape } from '../../language/classify-question.js';
import { answerAboutDocument } from './answer-about-document.js';
import { answerComparison } from './answer-comparison.js';
import { answerList } from './answer-list.js';
import { answerLocators } from './answer-locators.js';
import { answerPassage } from './answer-passage.js';
import type { AnswerContext, Candidate } from './candidate.js';
import { decline, describeQuestion } from './decline.js';
import { describeSource } from './describe-source.js';
import { isNearEnough, isRelated } from './judge-answerable.js';
import { requireNames } from './require-names.js';
import { scoreSentences } from './score-sentences.js';
import { weighQuestion } from './weigh-question.js';

export interface AnswerOptions {
  /** The standalone question. */
  question: string;
  shape: QuestionShape;
  retrieval: Retrieval;
  index: IndexReader;
  documents: ReadonlyMap<string, Document>;
}

/**
 * Answers with sentences of the evidence, letter for letter, or says what the corpus does not hold. Nothing is merged
 * and nothing comes from outside the evidence; the same question on the same index gives the same answer.
 */
export async function answerExtractively(options: AnswerOptions): Promise<DraftAnswer> {
  const terms = await weighQuestion(options.question, options.retrieval.mentions, options.index);
  const context: AnswerContext = { ...options, terms };
  const absent = declineAbsentDocument(context);
  if (absent !== null) return absent;
  const scored = await scoreSentences(context, options.retrieval.hits);
  const direct = (await answerLocators(context, scored)) ?? (await answerAboutDocument(context));
  if (direct !== null) return direct;
  if (terms.totalWeight === 0 && options.retrieval.mentions.length === 0) return declineEmpty(context);
  const body = scored.filter((candidate) => candidate.hit.paragraph.kind !== 'masthead');
  let evidence = await requireNames(context, body);
  // What a document's masthead alone says (a rapporteur, a place) still counts where its paragraphs do not say it.
  if (evidence.declined !== null) evidence = await requireNames(context, scored);
  if (evidence.declined !== null) return evidence.declined;
  const compared = await answerComparison(context, evidence.ranked);
  if (compared !== null) return compared;
  const near = evidence.ranked.filter(isNearEnough);
  if (asksForList(context) || isMostlyOneList(near)) {
    const list = await answerList(context, near);
    if (list !== null) return list;
  }
  if (near.length === 0)
    return declineUnanswered(context, isRelated(body) || options.retrieval.mentions.length > 0);
  return answerPassage(context, { near, missing: evidence.missing });
}

function asksForList({ shape }: AnswerContext): boolean {
  return shape.wantsAll || shape.expects === 'list';
}

/** Candidates that are looked at to see whether the evidence is one printed list. */
const listDepth = 5;

/** Whether most of the best sentences are items of one list, so that some of them alone would be a part of it. */
function isMostlyOneList(near: readonly Candidate[]): boolean {
  const parents = near.slice(0, listDepth).map((candidate) => candidate.hit.paragraph.parentId);
  return parents.some((parent) => parent !== null && parents.filter((other) => other === parent).length >= 3);
}

/** A question about a document or meeting that the corpus does not have. */
function declineAbsentDocument(context: AnswerContext): DraftAnswer | null {
  const absent = context.retrieval.mentions.filter((mention) => mention.documentIds.length === 0);
  if (absent.length === 0) return null;
  const names = absent.map((mention) => mention.text);
  return decline(context, {
    reason: 'not-mentioned',
    message: `The corpus has no document or meeting called “${names.join('”, “')}”. It holds: ${[...context.documents.values()].map(describeSource).join('; ')}.`,
    missing: names,
  });
}

function declineEmpty(context: AnswerContext): DraftAnswer {
  return decline(context, {
    reason: 'underspecified',
    message: 'The question does not say what it is about.',
    missing: ['what the question is about'],
  });
}

function declineUnanswered(context: AnswerContext, related: boolean): DraftAnswer {
  if (!related) {
    return decline(context, {
      reason: 'off-topic',
      message: 'The question has nothing to do with the documents of this corpus.',
      missing: [],
    });
  }
  return decline(context, {
    reason: 'not-in-corpus',
    message: 'The corpus does not answer this question.',
    missing: [describeQuestion(context.question)],
  });
}
