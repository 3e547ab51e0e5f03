import {
  evaluationQuestionSchema,
  type EvaluationQuestion,
} from '../../../src/contracts/evaluation-question.js';

/** A question that the fake assistant's answer is right for; fields given stand in place of its own. */
export function makeQuestion(
  changes: Partial<Record<keyof EvaluationQuestion, unknown>> = {},
): EvaluationQuestion {
  return evaluationQuestionSchema.parse({
    id: 'q1',
    question: 'What follows?',
    kind: 'fact',
    answerable: 'answerable',
    gold: [{ paragraph: 'soc-cp-365#p2.a', grade: 2, essential: true }],
    facts: [['the first']],
    source: 'written by hand',
    ...changes,
  });
}
