import type { QuestionResult, Run } from '../contracts/run.js';

/** Questions that came out wrong, in the order of the run. */
export function listWrong({ results }: Pick<Run, 'results'>): QuestionResult[] {
  return results.filter(({ right }) => !right);
}
