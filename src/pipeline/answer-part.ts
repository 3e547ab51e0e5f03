import { answerExtractively } from '../answers/extractive/answer-extractively.js';
import type { PartDraft } from '../answers/extractive/merge-drafts.js';
import type { AskRequest } from '../contracts/assistant.js';
import type { Retrieval } from '../contracts/retrieval.js';
import { classifyQuestion } from '../language/classify-question.js';
import { retrieveEvidence } from '../retrieval/retrieve-evidence.js';
import type { AnswerServices } from './answer-services.js';
import type { Stopwatch } from './stopwatch.js';

/** Paragraphs taken as evidence when the caller does not say. */
const defaultLimit = 12;

/** What answering a part of a question needs. */
export interface PartContext {
  request: AskRequest;
  services: AnswerServices;
  signal: AbortSignal | undefined;
  watch: Stopwatch;
  /** A pronoun of the question that stands for nothing named; null where there is none. */
  unnamed: string | null;
  /** Paragraphs that the answer before cited; empty for a first question. */
  recent: readonly string[];
}

/** What may be asked of a meeting itself, and stand in the papers of another. */
const particulars: ReadonlySet<string> = new Set(['date', 'place', 'number', 'document-metadata']);

const pointingBack = /\b(?:that|this|these|those|it|they|them|he|she|his|her|their)\b/iu;

/** Whether a part says "that estimate" of another, so that it cannot be asked by itself. */
export function pointsBack(part: string): boolean {
  return /\b(?:that|this|these|those)\s+(?!is\b|are\b|was\b|were\b|the\b|a\b|an\b)\p{L}+\?*$/iu.test(part);
}

/** Whether a part that was not answered points back to another ("… and who gave that figure?"). */
export function leansOnOther(parts: readonly PartDraft[]): boolean {
  return (
    parts.length > 1 &&
    parts.some(({ part, draft }) => draft.status === 'declined' && pointingBack.test(part))
  );
}

/** A part with its draft and the evidence it rests on. */
export interface AnsweredPart extends PartDraft {
  retrieval: Retrieval;
}

/**
 * Retrieves and answers one question. Where the documents of a meeting that it names say nothing of it, the others are
 * asked: what a meeting was may stand in the papers of another.
 */
export async function answerPart(part: string, context: PartContext): Promise<AnsweredPart> {
  const shape = classifyQuestion(part);
  const answer = async (keepToSources: boolean): Promise<AnsweredPart> => {
    const retrieval = await context.watch.measureAsync('retrieval', () =>
      retrieve(part, { ...context, compares: shape.compares, keepToSources }),
    );
    const { index, documents } = context.services;
    const draft = await context.watch.measureAsync('answer', () =>
      answerExtractively({
        question: part,
        shape,
        retrieval,
        index,
        documents,
        unnamed: context.unnamed,
      }),
    );
    return { part, draft, retrieval };
  };
  const first = await answer(true);
  const { draft, retrieval } = first;
  const mayLookElsewhere =
    draft.status === 'declined' &&
    draft.reason === 'not-in-corpus' &&
    particulars.has(shape.expects) &&
    shape.speakers.length === 0;
  if (!mayLookElsewhere || !keptToMeeting(retrieval, context)) return first;
  const second = await answer(false);
  return second.draft.status === 'answered' ? second : first;
}

/** Whether the search was kept to the papers of a meeting, not to a document the question asks for by name. */
function keptToMeeting({ mentions, searched }: Retrieval, { services, request }: PartContext): boolean {
  const narrowed = searched.length < services.documents.size && request.filters?.documentIds === undefined;
  return (
    narrowed &&
    !mentions.some((mention) => /\b(?:papers?|reports?|releases?|documents?)\b/iu.test(mention.text))
  );
}

function retrieve(
  question: string,
  {
    services,
    watch,
    signal,
    compares,
    keepToSources,
    ...context
  }: PartContext & { compares: boolean; keepToSources: boolean },
): Promise<Retrieval> {
  return retrieveEvidence({
    index: services.index,
    sources: services.sources,
    embedder: {
      embedQuestion: (text) =>
        watch.measureAsync('embedding', () => services.embedder.embedQuestion(text, signal)),
    },
    question,
    compares,
    filter: context.request.filters ?? {},
    keepToSources,
    recent: context.recent,
    limit: context.request.limit ?? defaultLimit,
    signal,
  });
}
