import { lossSchema, type Loss, type QuestionResult, type Run } from '../contracts/run.js';

/** Wrong answers that were lost at one stage, and what became of their questions with the gold paragraphs alone. */
export interface StageLosses {
  loss: Loss;
  count: number;
  /** Right when answered from the gold paragraphs alone. */
  rightWithGold: number;
  /** Ids of the questions, in the order of the run. */
  questions: string[];
}

/** Stages that lost an answer, in the order in which they are looked for. */
export function countStageLosses({ results }: Pick<Run, 'results'>): StageLosses[] {
  return lossSchema.options
    .map((loss) =>
      stageLosses(
        loss,
        results.filter(({ lostAt }) => lostAt === loss),
      ),
    )
    .filter(({ count }) => count > 0);
}

function stageLosses(loss: Loss, results: readonly QuestionResult[]): StageLosses {
  return {
    loss,
    count: results.length,
    rightWithGold: results.filter(({ rightWithGold }) => rightWithGold === true).length,
    questions: results.map(({ id }) => id),
  };
}
