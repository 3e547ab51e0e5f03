import type { EvaluationQuestion } from '../../src/contracts/evaluation-question.js';
import type { RecordedAnswer } from '../contracts/run.js';
import { statesForm } from './states-form.js';

/**
 * What the answer states of that which it must not, in the question's order. The message of a declined answer may repeat
 * the question's own words ("The corpus does not mention Italy"): there, what stands in the question is not counted.
 */
export function listForbiddenStated(
  question: Pick<EvaluationQuestion, 'question' | 'turns' | 'forbidden'>,
  answer: Pick<RecordedAnswer, 'status' | 'text'>,
): string[] {
  const asked = answer.status === 'declined' ? [...question.turns, question.question] : [];
  return question.forbidden.filter(
    (form) => statesForm(answer.text, form) && !asked.some((words) => statesForm(words, form)),
  );
}
