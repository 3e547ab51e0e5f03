import type { EvaluationQuestion } from '../../src/contracts/evaluation-question.js';
import type { RecordedAnswer } from '../contracts/run.js';
import { listForbiddenStated } from './list-forbidden-stated.js';

/** 1 where the answer states anything that it must not, else 0; null where the question forbids nothing. */
export function forbiddenStated(
  question: Pick<EvaluationQuestion, 'question' | 'turns' | 'forbidden'>,
  answer: Pick<RecordedAnswer, 'status' | 'text'>,
): number | null {
  if (question.forbidden.length === 0) return null;
  return listForbiddenStated(question, answer).length > 0 ? 1 : 0;
}
