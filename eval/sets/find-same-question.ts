import type { EvaluationQuestion } from '../../src/contracts/evaluation-question.js';

type Asked = Pick<EvaluationQuestion, 'question' | 'turns'>;

/** The finished question that asks the same after the same turns, case and white space apart. */
export function findSameQuestion(
  questions: readonly EvaluationQuestion[],
  asked: Asked,
): EvaluationQuestion | undefined {
  const wanted = describe(asked);
  return questions.find((question) => !question.draft && describe(question) === wanted);
}

function describe({ question, turns }: Asked): string {
  return [...turns, question].map((text) => text.toLowerCase().replace(/\s+/gu, ' ').trim()).join('\n');
}
