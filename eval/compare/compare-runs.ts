import type { Comparison } from '../contracts/comparison.js';
import type { Run } from '../contracts/run.js';
import { makeSeededRandom } from '../measures/seeded-random.js';
import { checkFloors } from './check-floors.js';
import type { ComparisonFacts } from './comparison-facts.js';
import { decideVerdict } from './decide-verdict.js';
import { findIncomparable } from './find-incomparable.js';
import { listFlips } from './list-flips.js';
import { listMeasureChanges } from './list-measure-changes.js';
import { listReasons } from './list-reasons.js';
import { listWarnings } from './list-warnings.js';
import { matchQuestions } from './match-questions.js';

export interface CompareOptions {
  before: Run;
  after: Run;
  /** Whether a question that was removed fails the comparison (the default) or only warns. */
  gating?: boolean;
  /** A fresh source of random numbers in [0, 1) for each bootstrap; seeded, so that a comparison is repeatable. */
  makeRandom?: () => () => number;
}

/**
 * A run against another, question by question: what changed, and whether it may go in. Never throws; runs that cannot be
 * compared, or that are broken, come out as such, with their floors but without flips and measures where nothing can be
 * compared.
 */
export function compareRuns({
  before,
  after,
  gating = true,
  makeRandom = () => makeSeededRandom(1),
}: CompareOptions): Comparison {
  const incomparable = findIncomparable(before, after);
  const matched = matchQuestions(before, after);
  const pairs = incomparable.length > 0 ? [] : matched.pairs;
  const varies = [...before.results, ...after.results].some(({ repeats }) => repeats.length > 1);
  const facts: ComparisonFacts = {
    before,
    after,
    gating,
    incomparable,
    matched,
    compared: pairs.length,
    varies,
    flips: listFlips(pairs),
    measures: listMeasureChanges({ pairs, varies, makeRandom }),
    floors: checkFloors(after),
  };
  return {
    ...decideVerdict(listReasons(facts)),
    warnings: listWarnings(facts),
    compared: facts.compared,
    added: matched.added.map(({ id }) => id),
    changed: matched.changed.map(({ after: result }) => result.id),
    removed: matched.removed,
    flips: facts.flips,
    measures: facts.measures,
    floors: facts.floors,
  };
}
