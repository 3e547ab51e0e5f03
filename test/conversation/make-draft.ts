import type { EvaluationQuestion } from '../../src/contracts/evaluation-question.js';

/** A draft from feedback; pass what a test wants otherwise. */
export function makeDraft(fields: Partial<EvaluationQuestion> = {}): EvaluationQuestion {
  return {
    id: 'feedback-1',
    question: 'What did Egypt say?',
    turns: [],
    kind: 'fact',
    answerable: 'answerable',
    reasons: [],
    gold: [],
    facts: [],
    forbidden: [],
    source: 'feedback, 2026-11-22',
    draft: true,
    ...fields,
  };
}
