import { answerExtractively } from '../answers/extractive/answer-extractively.js';
import { mergeDrafts, type PartDraft } from '../answers/extractive/merge-drafts.js';
import type { AskRequest } from '../contracts/assistant.js';
import type { Answer } from '../contracts/answer.js';
import type { Conversation } from '../contracts/conversation.js';
import type { Retrieval } from '../contracts/retrieval.js';
import { makeStandaloneQuestion } from '../conversation/make-standalone.js';
import { classifyQuestion } from '../language/classify-question.js';
import { cutInstructions } from '../language/cut-instructions.js';
import { retrieveEvidence } from '../retrieval/retrieve-evidence.js';
import type { AnswerServices } from './answer-services.js';
import { assembleAnswer } from './assemble-answer.js';
import { Stopwatch } from './stopwatch.js';

/** Paragraphs taken as evidence when the caller does not say. */
const defaultLimit = 12;

/**
 * From a question to a cited answer: made standalone from the turns before, its evidence retrieved, answered with
 * sentences of it, and every sentence checked against the paragraph it names. A question that asks several things is
 * answered part by part.
 */
export async function answerQuestion(
  request: AskRequest,
  conversation: Pick<Conversation, 'id' | 'turns'>,
  services: AnswerServices,
  signal?: AbortSignal,
): Promise<Answer> {
  const watch = new Stopwatch(services.now);
  const { text: asked, cut } = cutInstructions(request.question);
  const { standaloneQuestion, rewrites } = watch.measure('standalone', () =>
    makeStandaloneQuestion({ question: asked, turns: conversation.turns }),
  );
  const shape = classifyQuestion(standaloneQuestion);
  const parts = shape.parts.length > 1 ? shape.parts : [standaloneQuestion];
  const context: PartContext = { request, services, signal, watch };
  const answered: AnsweredPart[] = [];
  for (const part of parts) answered.push(await answerPart(part, context));
  const whole = leansOnOther(answered) ? await answerPart(standaloneQuestion, context) : null;
  if (whole !== null && whole.draft.status === 'answered') answered.splice(0, answered.length, whole);
  const draft =
    answered.length === 1 && answered[0] !== undefined ? answered[0].draft : mergeDrafts(answered);
  const retrievals = answered.map(({ retrieval }) => retrieval);
  return watch.measureAsync('citations', () =>
    assembleAnswer({
      request,
      conversationId: conversation.id,
      standaloneQuestion,
      rewrites,
      draft,
      retrievals,
      services,
      watch,
      instructionsCut: cut,
    }),
  );
}

interface PartContext {
  request: AskRequest;
  services: AnswerServices;
  signal: AbortSignal | undefined;
  watch: Stopwatch;
}

/** What may be asked of a meeting itself, and stand in the papers of another. */
const particulars: ReadonlySet<string> = new Set(['date', 'place', 'number', 'document-metadata']);

const pointingBack = /\b(?:that|this|these|those|it|they|them|he|she|his|her|their)\b/iu;

/** Whether a part that was not answered points back to another ("… and who gave that figure?"). */
function leansOnOther(parts: readonly PartDraft[]): boolean {
  return (
    parts.length > 1 &&
    parts.some(({ part, draft }) => draft.status === 'declined' && pointingBack.test(part))
  );
}

interface AnsweredPart extends PartDraft {
  retrieval: Retrieval;
}

/**
 * Retrieves and answers one question. Where the documents of a meeting that it names say nothing of it, the others are
 * asked: what a meeting was may stand in the papers of another.
 */
async function answerPart(part: string, context: PartContext): Promise<AnsweredPart> {
  const shape = classifyQuestion(part);
  const answer = async (keepToSources: boolean): Promise<AnsweredPart> => {
    const retrieval = await context.watch.measureAsync('retrieval', () =>
      retrieve(part, { ...context, compares: shape.compares, keepToSources }),
    );
    const { index, documents } = context.services;
    const draft = await context.watch.measureAsync('answer', () =>
      answerExtractively({ question: part, shape, retrieval, index, documents }),
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
    limit: context.request.limit ?? defaultLimit,
    signal,
  });
}
