import type { EvaluationQuestion } from '../../src/contracts/evaluation-question.js';

/**
 * Paragraphs that are gold in both parts and essential in one: what is tuned on one part would be known in the other.
 * Sorted; empty when the parts are well apart.
 */
export function findSharedParagraphs(
  dev: readonly EvaluationQuestion[],
  test: readonly EvaluationQuestion[],
): string[] {
  const inDev = listGold(dev);
  const inTest = listGold(test);
  return [...inDev.all]
    .filter((id) => inTest.all.has(id) && (inDev.essential.has(id) || inTest.essential.has(id)))
    .sort();
}

function listGold(questions: readonly EvaluationQuestion[]): { all: Set<string>; essential: Set<string> } {
  const gold = questions.flatMap((question) => question.gold);
  return {
    all: new Set(gold.map(({ paragraph }) => paragraph)),
    essential: new Set(gold.filter(({ essential }) => essential).map(({ paragraph }) => paragraph)),
  };
}
