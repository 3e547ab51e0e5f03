import type { Floor } from '../contracts/comparison.js';
import type { Run } from '../contracts/run.js';
import { checkFloors } from './check-floors.js';
import type { ComparisonFacts } from './comparison-facts.js';
import type { FailureReasons } from './decide-verdict.js';
import { describeChange } from './describe-change.js';
import { describeBrokenFloor } from './describe-broken-floor.js';
import { listIds } from './list-ids.js';

/** Everything that keeps a run from passing, one sentence each, by the verdict it leads to. */
export function listReasons(facts: ComparisonFacts): FailureReasons {
  return {
    notComparable: facts.incomparable.map(({ reason }) => reason),
    badInput: listBadInput(facts),
    regressed: [
      ...facts.floors.filter((floor) => !failsInput(floor)).flatMap(describeBrokenFloor),
      ...listRemoved(facts),
      ...listFlipReasons(facts),
      ...facts.measures
        .filter(({ gated, verdict }) => gated && verdict === 'regressed')
        .map((change) => `${describeChange(change)}.`),
    ],
  };
}

/** Errors and skipped questions of both runs: what the run before could not answer would lower the bar in silence. */
function listBadInput({ before, after, floors, incomparable, compared }: ComparisonFacts): string[] {
  const earlier = checkFloors(before).filter(failsInput).flatMap(describeBrokenFloor);
  return [
    ...floors.filter(failsInput).flatMap(describeBrokenFloor),
    ...earlier.map((sentence) => `In the run before: ${sentence}`),
    ...listTwice(before, 'before'),
    ...listTwice(after, 'after'),
    ...(incomparable.length === 0 && compared === 0 ? ['No question is the same in both runs.'] : []),
  ];
}

function failsInput({ name }: Floor): boolean {
  return name === 'no-error' || name === 'none-skipped';
}

function listTwice({ results }: Run, when: string): string[] {
  const ids = results.map(({ id }) => id);
  const twice = [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))];
  return twice.length === 0 ? [] : [`Ids that stand twice in the run ${when}: ${listIds(twice)}.`];
}

/** Of another set every question is another, and none was removed. */
function listRemoved({ gating, matched, incomparable }: ComparisonFacts): string[] {
  if (!gating || matched.removed.length === 0 || incomparable.some(({ part }) => part === 'set')) return [];
  return [
    `Questions were removed and that was not accepted, with a reason, by \`rapporteur eval accept\`: ${listIds(matched.removed)}.`,
  ];
}

/** Where answers vary a flip may be chance, and the measures decide. */
function listFlipReasons({ flips, varies }: ComparisonFacts): string[] {
  const lost = flips.filter(({ direction, fragile }) => direction === 'right-to-wrong' && !fragile);
  if (varies || lost.length === 0) return [];
  return [`Answers that were right are wrong: ${listIds(lost.map(({ id }) => id))}.`];
}
