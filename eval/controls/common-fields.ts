import type { Answer } from '../../src/contracts/answer.js';

/** What every answer has, whatever its status, of one whose status a control changes. */
export function commonFields(answer: Answer) {
  const { id, conversationId, question, rewrites, standaloneQuestion } = answer;
  const { evidence, removed, notices, provenance } = answer;
  return {
    id,
    conversationId,
    question,
    rewrites,
    standaloneQuestion,
    evidence,
    removed,
    notices,
    provenance,
  };
}
