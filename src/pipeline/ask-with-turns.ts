import type { Answer } from '../contracts/answer.js';
import type { AskOptions, AskWithTurnsRequest } from '../contracts/assistant.js';
import type { AnswerServices } from './answer-services.js';
import { answerQuestion } from './answer-question.js';
import { readToldTurns } from './read-told-turns.js';

interface AskWithTurnsContext extends AskOptions {
  services: AnswerServices;
  today: () => Date;
}

/**
 * Answers within turns that the caller tells of, as within a conversation of ours with these turns, and keeps nothing.
 * @throws AppError cancelled.
 */
export async function askWithTurns(
  { turns: told, answerId, ...request }: AskWithTurnsRequest,
  { services, today, ...options }: AskWithTurnsContext,
): Promise<Answer> {
  const turns = await readToldTurns(told, { index: services.index, today });
  const answer = await answerQuestion(request, { id: '', turns }, services, options);
  return answerId === undefined ? answer : { ...answer, id: answerId };
}
