import { mergeDrafts } from '../answers/extractive/merge-drafts.js';
import type { AskOptions, AskRequest } from '../contracts/assistant.js';
import type { Answer } from '../contracts/answer.js';
import type { Conversation } from '../contracts/conversation.js';
import { findUnnamed } from '../conversation/find-unnamed.js';
import { repairSpelling } from '../conversation/repair-spelling.js';
import { classifyQuestion } from '../language/classify-question.js';
import { cutInstructions } from '../language/cut-instructions.js';
import type { AnswerServices } from './answer-services.js';
import { answerPart, leansOnOther, pointsBack, type AnsweredPart, type PartContext } from './answer-part.js';
import { assembleAnswer } from './assemble-answer.js';
import { completeQuestion } from './complete-question.js';
import { composeAnswer } from './compose-answer.js';
import { listEvidence, listHits } from './list-evidence.js';
import { joinUses } from './model-use.js';
import { Stopwatch } from './stopwatch.js';
import { tellListener } from './tell-listener.js';

/** A question in more parts than this is answered as one. */
const mostParts = 4;

/**
 * From a question to a cited answer: made standalone from the turns before, its evidence retrieved, answered with
 * sentences of it, and every sentence checked against the paragraph it names. A question that asks several things is
 * answered part by part.
 */
export async function answerQuestion(
  request: AskRequest,
  conversation: Pick<Conversation, 'id' | 'turns'>,
  services: AnswerServices,
  options: AskOptions = {},
): Promise<Answer> {
  const watch = new Stopwatch(services.now);
  const { text, cut } = cutInstructions(request.question);
  const repairs = services.repairSpelling ?? true;
  const spelt = repairs
    ? await watch.measureAsync('spelling', () => repairSpelling(text, services.index))
    : null;
  const asked = spelt?.text ?? text;
  const { languageModel } = services;
  const completed = await completeQuestion({
    question: asked,
    turns: conversation.turns,
    languageModel,
    watch,
    telling: options,
  });
  const { standaloneQuestion } = completed;
  const rewrites = [...(spelt === null ? [] : [spelt.rewrite]), ...completed.rewrites];
  await tellListener(options, { event: 'question', data: { standaloneQuestion, rewrites } });
  const { parts } = classifyQuestion(standaloneQuestion);
  const several = parts.length > 1 && parts.length <= mostParts && !parts.some(pointsBack);
  const apart = several && (services.takeApart ?? true);
  const asking = apart ? parts : [standaloneQuestion];
  const unnamed = completed.rewrites.length === 0 ? findUnnamed(asked) : null;
  const recent = conversation.turns.at(-1)?.paragraphIds ?? [];
  const context: PartContext = { request, services, signal: options.signal, watch, unnamed, recent };
  const answered: AnsweredPart[] = [];
  for (const part of asking) answered.push(await answerPart(part, context));
  const whole = leansOnOther(answered) ? await answerPart(standaloneQuestion, context) : null;
  if (whole !== null && whole.draft.status === 'answered') answered.splice(0, answered.length, whole);
  const draft =
    answered.length === 1 && answered[0] !== undefined ? answered[0].draft : mergeDrafts(answered);
  const retrievals = answered.map(({ retrieval }) => retrieval);
  const hits = listHits(retrievals);
  const evidence = listEvidence(hits, services);
  await tellListener(options, { event: 'evidence', data: evidence });
  const { modelFailed } = completed;
  const telling = options;
  const composition = await watch.measureAsync('citations', () =>
    composeAnswer({
      question: standaloneQuestion,
      draft,
      retrievals,
      hits,
      services,
      watch,
      telling,
      modelFailed,
    }),
  );
  return assembleAnswer({
    request,
    conversationId: conversation.id,
    standaloneQuestion,
    rewrites,
    composition: { ...composition, use: joinUses(completed.use, composition.use) },
    evidence,
    retrievals,
    services,
    watch,
    instructionsCut: cut,
  });
}
