import type { Answer } from '../../src/contracts/answer.js';
import type { Turn } from '../../src/contracts/conversation.js';
import type { AnswerServices } from '../../src/pipeline/answer-services.js';
import { answerQuestion } from '../../src/pipeline/answer-question.js';
import type { Asking } from '../contracts/system.js';

/** Asks the turns of a conversation in order and gives the answer to the last question. Nothing is kept. */
export async function askConversation(
  { question, turns }: Asking,
  services: AnswerServices,
): Promise<Answer> {
  const asked: Turn[] = [];
  for (const earlier of turns)
    asked.push(describeTurn(await answerQuestion({ question: earlier }, { id, turns: asked }, services)));
  return answerQuestion({ question }, { id, turns: asked }, services);
}

/** The conversation's id stands in no figure. */
const id = 'evaluation';

function describeTurn(answer: Answer): Turn {
  const citations = answer.status === 'declined' ? [] : answer.citations;
  return {
    question: answer.question,
    standaloneQuestion: answer.standaloneQuestion,
    answerId: answer.id,
    status: answer.status,
    answerText: answer.status === 'declined' ? answer.message : answer.text,
    documentIds: [...new Set(citations.map((citation) => citation.documentId))],
    paragraphIds: [...new Set(citations.map((citation) => citation.paragraphId))],
    at: '2000-01-01T00:00:00.000Z',
  };
}
