import type { Flip } from '../contracts/comparison.js';
import { isRight } from './is-right.js';
import type { ResultPair } from './match-questions.js';

/**
 * The questions whose right and wrong changed, in the order given. Faults and loss are those of the wrong answer of
 * the two; a flip is fragile where the question is fragile in either run.
 */
export function listFlips(pairs: readonly ResultPair[]): Flip[] {
  return pairs.flatMap(({ before, after }) => {
    if (isRight(before) === isRight(after)) return [];
    const wrong = isRight(after) ? before : after;
    return {
      id: after.id,
      question: after.question,
      direction: wrong === after ? ('right-to-wrong' as const) : ('wrong-to-right' as const),
      fragile: before.fragile || after.fragile,
      before: before.answer,
      after: after.answer,
      faults: wrong.faults,
      lostAt: wrong.lostAt,
    };
  });
}
