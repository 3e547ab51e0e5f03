import type { Answer } from '../../contracts/answer.js';
import type { Turn } from '../../contracts/conversation.js';
import type { ChatTurn } from './chat-state.js';

/** The turns of a conversation with their whole answers, where these are kept; else with the text alone. */
export function joinTurns(turns: readonly Turn[], answers: ReadonlyMap<string, Answer>): ChatTurn[] {
  return turns.map(({ answerId, question, status, answerText }) => {
    const answer = answers.get(answerId);
    return answer === undefined
      ? { key: answerId, question, state: 'remembered', status, text: answerText }
      : { key: answerId, question, state: 'answered', answer };
  });
}
