import type { Answer } from '../../src/contracts/answer.js';
import type { Turn } from '../../src/contracts/conversation.js';
import type { AnswerServices } from '../../src/pipeline/answer-services.js';
import { answerQuestion } from '../../src/pipeline/answer-question.js';
import { describeTurn } from '../../src/pipeline/describe-turn.js';
import type { Asking } from '../contracts/system.js';

/** Asks the turns of a conversation in order and gives the answer to the last question. Nothing is kept. */
export async function askConversation(
  { question, turns }: Asking,
  services: AnswerServices,
): Promise<Answer> {
  const asked: Turn[] = [];
  for (const earlier of turns)
    asked.push(describeTurn(await answerQuestion({ question: earlier }, { id, turns: asked }, services), at));
  return answerQuestion({ question }, { id, turns: asked }, services);
}

/** The conversation's id and its day stand in no figure. */
const id = 'evaluation';
const at = new Date(0);
