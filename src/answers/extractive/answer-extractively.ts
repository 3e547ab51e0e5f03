import type { Document } from '../../contracts/document.js';
import type { DraftAnswer } from '../../contracts/draft-answer.js';
import type { Retrieval } from '../../contracts/retrieval.js';
import type { IndexReader } from '../../contracts/search-index.js';
import type { QuestionShape } from '../../language/classify-question.js';
import { findAnswerType } from '../../language/find-answer-type.js';
import { findNames } from '../../language/find-names.js';
import { answerAboutDocument } from './answer-about-document.js';
import { answerComparison } from './answer-comparison.js';
import { answerList } from './answer-list.js';
import { answerLocators } from './answer-locators.js';
import { answerPassage } from './answer-passage.js';
import { answerSummary } from './answer-summary.js';
import type { AnswerContext, Candidate } from './candidate.js';
import { declinePremise, findOpenPremise } from './check-premise.js';
import { asksForSource } from './cite-footnotes.js';
import { coversTopic } from './covers-topic.js';
import { decline, describeQuestion, joinNames } from './decline.js';
import { describeSource } from './describe-source.js';
import { isNearEnough, isRelated, isSpokenNear } from './judge-answerable.js';
import { onlyLists } from './fits-question.js';
import { readSentence } from './read-features.js';
import { requireNames } from './require-names.js';
import { compareCandidates, scoreSentences } from './score-sentences.js';
import { tellsOfDocument } from './tells-of-document.js';
import { weighQuestion } from './weigh-question.js';

export interface AnswerOptions {
  /** The standalone question. */
  question: string;
  shape: QuestionShape;
  retrieval: Retrieval;
  index: IndexReader;
  documents: ReadonlyMap<string, Document>;
  /** A pronoun of the question that stands for nothing named; null where there is none. */
  unnamed: string | null;
}

/**
 * Answers with sentences of the evidence, letter for letter, or says what the corpus does not hold. Nothing is merged
 * and nothing comes from outside the evidence; the same question on the same index gives the same answer.
 */
export async function answerExtractively(options: AnswerOptions): Promise<DraftAnswer> {
  const terms = await weighQuestion(options.question, options.retrieval.mentions, options.index);
  const context: AnswerContext = {
    ...options,
    shape: { ...options.shape, speakers: listSpeakers(options) },
    terms,
    answerType: findAnswerType(options.question),
    named: listActors(options.question),
  };
  if (options.retrieval.searched.length === 0) return declineNothingSearched(context);
  const absent = declineAbsentDocument(context);
  if (absent !== null) return absent;
  const scored = await scoreSentences(context, options.retrieval.hits);
  const direct =
    (await answerLocators(context, scored)) ??
    (await answerAboutDocument(context)) ??
    (await answerSummary(context));
  if (direct !== null) return direct;
  if (options.unnamed !== null) return declineUnnamed(context, options.unnamed);
  if (terms.totalWeight === 0 && options.retrieval.mentions.length === 0) return declineEmpty(context);
  const passedOver = asksForSource.test(context.question) ? ['masthead'] : ['masthead', 'footnote'];
  const body = scored.filter((candidate) => !passedOver.includes(candidate.hit.paragraph.kind));
  let evidence = await requireNames(context, body);
  // What a document's masthead alone says (a rapporteur, a place) still counts where its paragraphs do not say it.
  const mastheads = scored.filter((candidate) => candidate.hit.paragraph.kind === 'masthead');
  if (evidence.declined !== null)
    evidence = await requireNames(context, [...body, ...mastheads].sort(compareCandidates));
  if (evidence.declined !== null) return evidence.declined;
  const compared = await answerComparison(context, evidence.ranked);
  if (compared !== null) return compared;
  const near = keepNamed(context, evidence.ranked).filter(
    (candidate) => isOnTopic(context, candidate) || isOwnWord(context, candidate),
  );
  if (!tellsOfDocument(context, near)) return declineUnanswered(context, true);
  const premise = findOpenPremise(context, near.slice(0, premiseDepth));
  if (premise !== null) return declinePremise(context, premise.text, near);
  if (asksForList(context) || isMostlyOneList(near) || introducesList(near[0])) {
    const list = await answerList(context, near);
    if (list !== null) return list;
  }
  if (near.length === 0)
    return declineUnanswered(context, isRelated(body) || options.retrieval.mentions.length > 0);
  return answerPassage(context, { near, missing: evidence.missing });
}

/** Whose words are asked for; a meeting that the corpus has papers of does not speak as a delegate does. */
function listSpeakers({ shape, retrieval }: AnswerOptions): QuestionShape['speakers'] {
  const meetings = retrieval.mentions.filter((mention) => mention.documentIds.length > 0);
  return shape.speakers.filter(
    (speaker) => !meetings.some((mention) => speaker.start < mention.end && mention.start < speaker.end),
  );
}

/** Sentences among which what a question takes for granted is looked for. */
const premiseDepth = 3;

/** The countries, groups and people that a question names: whose words or acts it is about. */
function listActors(question: string): string[] {
  return findNames(question)
    .filter((name) => ['country', 'group', 'person'].includes(name.kind))
    .map((name) => name.canonical);
}

/** Sentences that name, or are spoken by, the country, group or person asked about, where any near one does. */
function keepNamed({ named }: AnswerContext, ranked: readonly Candidate[]): readonly Candidate[] {
  const count = (candidate: Candidate): number =>
    named.filter(
      (name) => candidate.speakers.includes(name) || readSentence(candidate.sentence).names.has(name),
    ).length;
  const most = Math.max(0, ...ranked.filter(isSpokenNear).map(count));
  return most === 0 ? ranked : ranked.filter((candidate) => count(candidate) > 0);
}

/** Asks for those who took the floor, which a bare list of them answers. */
const asksWhoSpoke =
  /\b(?:who|which|what other|list|name|how many)\b.*\b(?:statements?|spoke|speak|speakers?|took the floor|countries|states|delegations?|representatives?)\b|\btook the floor\b|\b(?:did|has|have) .+ (?:speak|take the floor|make a statement)\b/iu;

/** Whether a sentence is near enough, and, of somebody whose words are asked for, on what is asked. */
function isOnTopic(context: AnswerContext, candidate: Candidate): boolean {
  if (onlyLists.test(candidate.sentence.text) && !asksWhoSpoke.test(context.question)) return false;
  return isNearEnough(candidate) && (context.shape.speakers.length === 0 || coversTopic(context, candidate));
}

/** Hits among which a named speaker's words are taken although they are not so near to the question. */
const ownWordDepth = 3;

/** Whether a sentence is what the one asked about said, in one of the best paragraphs. */
function isOwnWord(context: AnswerContext, candidate: Candidate): boolean {
  const { named, shape, retrieval } = context;
  if (onlyLists.test(candidate.sentence.text) || !coversTopic(context, candidate)) return false;
  const asked = [...named, ...shape.speakers.map((speaker) => speaker.canonical)];
  const speaks = candidate.speakers.some((speaker) => asked.includes(speaker));
  if (shape.speakers.length > 0) return speaks && candidate.fits && isSpokenNear(candidate);
  const best = retrieval.hits
    .slice(0, ownWordDepth)
    .some((hit) => hit.paragraph.id === candidate.hit.paragraph.id);
  return speaks && best && isSpokenNear(candidate);
}

function asksForList({ shape }: AnswerContext): boolean {
  return shape.wantsAll || shape.expects === 'list';
}

/** Whether the best sentence only introduces items, so that without them it says nothing. */
function introducesList(best: Candidate | undefined): boolean {
  return (
    best !== undefined &&
    best.sentence.text.endsWith(':') &&
    best.hit.paragraph.text.endsWith(best.sentence.text)
  );
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

function declineNothingSearched(context: AnswerContext): DraftAnswer {
  return decline(context, {
    reason: 'not-in-corpus',
    message: 'No document of the corpus fits the filters.',
    missing: ['a document that fits the filters'],
  });
}

function declineUnnamed(context: AnswerContext, unnamed: string): DraftAnswer {
  return decline(context, {
    reason: 'underspecified',
    message: `The question does not say what “${unnamed}” stands for.`,
    missing: [`what “${unnamed}” stands for`],
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
  const { speakers } = context.shape;
  const names = joinNames(speakers.map((speaker) => speaker.text));
  return decline(context, {
    reason: 'not-in-corpus',
    message:
      speakers.length > 0
        ? `No statement by ${names} that answers this was found.`
        : 'The corpus does not answer this question.',
    missing: [speakers.length > 0 ? `a statement by ${names}` : describeQuestion(context.question)],
  });
}
