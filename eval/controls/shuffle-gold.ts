import type { EvaluationQuestion } from '../../src/contracts/evaluation-question.js';

/** Control: every question that has gold paragraphs is given those of the one some way after it; facts stay. */
export function shuffleGold(questions: readonly EvaluationQuestion[]): EvaluationQuestion[] {
  const withGold = questions.filter(({ gold }) => gold.some(({ essential }) => essential));
  const step = Math.max(1, Math.floor(withGold.length / 3));
  const golds = new Map(
    withGold.map(({ id }, at) => [id, withGold[(at + step) % withGold.length]?.gold ?? []]),
  );
  return questions.map((question) => ({ ...question, gold: golds.get(question.id) ?? question.gold }));
}
