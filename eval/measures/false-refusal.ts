import type { EvaluationQuestion } from '../../src/contracts/evaluation-question.js';
import type { RecordedAnswer } from '../contracts/run.js';

/**
 * Of a question that is answerable, wholly or in part: 1 where it was declined, else 0. Null for one that is not
 * answerable. Read it beside falseAnswer.
 */
export function falseRefusal(
  answerable: EvaluationQuestion['answerable'],
  status: RecordedAnswer['status'],
): number | null {
  if (answerable === 'unanswerable') return null;
  return status === 'declined' ? 1 : 0;
}
