import type { System } from '../contracts/system.js';
import { changeAnswers } from './change-answer.js';

/** Control: whatever is asked, the corpus is said not to hold it. */
export function alwaysDecline(system: System): System {
  return changeAnswers(system, (answer) => ({
    id: answer.id,
    conversationId: answer.conversationId,
    question: answer.question,
    rewrites: answer.rewrites,
    standaloneQuestion: answer.standaloneQuestion,
    evidence: answer.evidence,
    removed: answer.removed,
    notices: answer.notices,
    provenance: answer.provenance,
    status: 'declined',
    reason: 'not-in-corpus',
    message: 'The corpus does not say.',
    missing: [answer.question],
    nearest: [],
  }));
}
