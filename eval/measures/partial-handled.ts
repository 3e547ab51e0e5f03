import type { EvaluationQuestion } from '../../src/contracts/evaluation-question.js';
import type { RecordedAnswer } from '../contracts/run.js';

/**
 * Of a question that the corpus answers in part: 1 where the answer is partial and names something as missing, else 0.
 * Null for other questions.
 */
export function partialHandled(
  answerable: EvaluationQuestion['answerable'],
  answer: Pick<RecordedAnswer, 'status' | 'missing'>,
): number | null {
  if (answerable !== 'partial') return null;
  return answer.status === 'partial' && answer.missing.length > 0 ? 1 : 0;
}
