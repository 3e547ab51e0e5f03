import type { EvaluationQuestion } from '../../src/contracts/evaluation-question.js';
import type { RecordedAnswer } from '../contracts/run.js';

/**
 * Of a question that is not answerable and names its reasons: 1 where it was declined for one of them, else 0. One that
 * was answered has 0 as well, so that the mean is always over the same questions. Null for other questions.
 */
export function reasonRight(
  question: Pick<EvaluationQuestion, 'answerable' | 'reasons'>,
  answer: Pick<RecordedAnswer, 'status' | 'reason'>,
): number | null {
  if (question.answerable !== 'unanswerable' || question.reasons.length === 0) return null;
  if (answer.status !== 'declined' || answer.reason === null) return 0;
  return question.reasons.includes(answer.reason) ? 1 : 0;
}
