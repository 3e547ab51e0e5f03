import type { QuestionResult, Run } from '../contracts/run.js';

/** One question in both runs. */
export interface ResultPair {
  before: QuestionResult;
  after: QuestionResult;
}

/** The questions of two runs; ids in the order of the run they stand in. */
export interface MatchedQuestions {
  /** Same id and same digest. */
  pairs: ResultPair[];
  /** Same id, but the question or what is expected of it is another. */
  changed: ResultPair[];
  /** Only in the run after. */
  added: QuestionResult[];
  /** Only in the run before, or skipped in the run after. */
  removed: string[];
}

/** Puts the results of two runs side by side, by id. */
export function matchQuestions(before: Run, after: Run): MatchedQuestions {
  const earlier = new Map(before.results.map((result) => [result.id, result]));
  const known = new Set(after.results.map(({ id }) => id));
  const matched: MatchedQuestions = { pairs: [], changed: [], added: [], removed: [] };
  for (const result of after.results) {
    const old = earlier.get(result.id);
    if (old === undefined) matched.added.push(result);
    else
      (old.digest === result.digest ? matched.pairs : matched.changed).push({ before: old, after: result });
  }
  matched.removed = before.results.map(({ id }) => id).filter((id) => !known.has(id));
  return matched;
}
