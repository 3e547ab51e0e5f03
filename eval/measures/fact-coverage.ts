import type { EvaluationQuestion } from '../../src/contracts/evaluation-question.js';
import type { RecordedAnswer } from '../contracts/run.js';
import { statesForm } from './states-form.js';

/**
 * Share of the question's facts that the answer states, 0 to 1: a fact is stated where one of its forms stands in the
 * text as it is shown, attributions included. 0 where the answer declined a question that is answerable, wholly or in
 * part: what its message says is no answer. Null where the question has no facts.
 */
export function factCoverage(
  question: Pick<EvaluationQuestion, 'facts' | 'answerable'>,
  answer: Pick<RecordedAnswer, 'status' | 'text'>,
): number | null {
  if (question.facts.length === 0) return null;
  if (answer.status === 'declined' && question.answerable !== 'unanswerable') return 0;
  const stated = question.facts.filter((forms) => forms.some((form) => statesForm(answer.text, form)));
  return stated.length / question.facts.length;
}
