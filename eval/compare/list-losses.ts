import type { Baseline, MeasureChange } from '../contracts/comparison.js';
import type { Run } from '../contracts/run.js';
import { compareRuns } from './compare-runs.js';
import { describeChange } from './describe-change.js';
import { findIncomparable } from './find-incomparable.js';
import { margins } from './margins.js';
import { measureGain } from './measure-gain.js';

/** Something that got worse, went, or cannot be compared, and that takes a reason to accept. */
export interface AcceptedLoss {
  /** Id of the question, name of the measure, or "sources", "scorer" or "set". */
  key: string;
  /** A sentence for people. */
  what: string;
}

/**
 * What a baseline would lose by a run, in this order: parts that forbid the comparison, questions removed, answers that
 * were right and are wrong (fragile or not), gated measures worse by more than 0.02. Where the runs cannot be compared,
 * flips and measures are not known; that part itself takes the reason.
 */
export function listLosses(before: Baseline, dev: Run): AcceptedLoss[] {
  const parts = findIncomparable(before.run, dev);
  const { removed, flips, measures } = compareRuns({ before: before.run, after: dev });
  const otherSet = parts.some(({ part }) => part === 'set');
  return [
    ...parts.map(({ part, reason }) => ({ key: part, what: `${reason} The comparison was skipped.` })),
    ...(otherSet ? [] : removed).map((id) => ({ key: id, what: `The question ${id} was removed.` })),
    ...flips
      .filter(({ direction }) => direction === 'right-to-wrong')
      .map(({ id }) => ({ key: id, what: `The answer to ${id} was right and is wrong.` })),
    ...measures.filter(fell).map((change) => ({ key: change.name, what: `${describeChange(change)}.` })),
  ];
}

function fell({ name, gated, difference }: MeasureChange): boolean {
  const gain = measureGain(name, difference);
  return gated && gain !== null && gain < -(margins.allowed + margins.rounding);
}
