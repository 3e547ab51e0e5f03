import type { EvaluationQuestion } from '../../src/contracts/evaluation-question.js';
import type { RecordedAnswer } from '../contracts/run.js';

/**
 * Of a question that is not answerable: 1 where it was answered, wholly or in part, 0 where it was declined. Null for
 * other questions. Read it beside falseRefusal: either alone is brought to 0 by always or never declining.
 */
export function falseAnswer(
  answerable: EvaluationQuestion['answerable'],
  status: RecordedAnswer['status'],
): number | null {
  if (answerable !== 'unanswerable') return null;
  return status === 'declined' ? 0 : 1;
}
