import type { Answer } from '../contracts/answer.js';
import type { Turn } from '../contracts/conversation.js';

/** What a conversation keeps of an answer. */
export function describeTurn(answer: Answer, at: Date): Turn {
  const citations = answer.status === 'declined' ? [] : answer.citations;
  return {
    question: answer.question,
    standaloneQuestion: answer.standaloneQuestion,
    answerId: answer.id,
    status: answer.status,
    answerText: answer.status === 'declined' ? answer.message : answer.text,
    documentIds: [...new Set(citations.map((citation) => citation.documentId))],
    paragraphIds: [...new Set(citations.map((citation) => citation.paragraphId))],
    at: at.toISOString(),
  };
}
