/**
 * The least mean difference that a paired comparison finds in four cases of five (power 80 %, two-sided 5 %):
 * (1.96 + 0.84) standard errors of the mean difference. Gelman and Hill, Data Analysis Using Regression and
 * Multilevel/Hierarchical Models (2007), chapter 20. Infinity for fewer than two differences, which have no spread.
 *
 * @param differences after less before, one a question
 */
export function minimumDetectable(differences: readonly number[]): number {
  const count = differences.length;
  if (count < 2) return Infinity;
  const mean = differences.reduce((sum, value) => sum + value, 0) / count;
  const squares = differences.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return 2.8 * Math.sqrt(squares / (count - 1) / count);
}
