import type { Flip, MeasureChange } from '../contracts/comparison.js';
import type { ComparisonFacts } from './comparison-facts.js';
import { describeChange } from './describe-change.js';
import { isRight } from './is-right.js';
import { listIds } from './list-ids.js';
import { margins } from './margins.js';
import { measureGain } from './measure-gain.js';

/** What a person must know although it does not fail, one sentence each. */
export function listWarnings(facts: ComparisonFacts): string[] {
  return [
    ...warnOfQuestions(facts),
    ...warnOfFlips(facts),
    ...facts.measures.filter(({ gated }) => gated).flatMap(warnOfChange),
  ];
}

function warnOfQuestions({ matched, gating, incomparable }: ComparisonFacts): string[] {
  if (incomparable.some(({ part }) => part === 'set')) return [];
  const wrong = matched.added.filter((result) => !isRight(result));
  const changed = matched.changed.map(({ after }) => after.id);
  const lost = matched.changed.filter(({ before, after }) => isRight(before) && !isRight(after));
  return [
    ...(wrong.length > 0 ? [`Of ${matched.added.length} new questions ${wrong.length} are wrong.`] : []),
    ...warn('Questions were changed and are not compared', changed),
    ...warn(
      'Of the changed questions these were right and are wrong',
      lost.map(({ after }) => after.id),
    ),
    ...(gating ? [] : warn('Questions were removed', matched.removed)),
  ];
}

function warnOfFlips({ flips, varies }: ComparisonFacts): string[] {
  const lost = flips.filter(({ direction }) => direction === 'right-to-wrong');
  const ids = (list: readonly Flip[]): string[] => list.map(({ id }) => id);
  if (varies) return warn('Right in most repeats before, and no longer', ids(lost));
  return warn('Near a threshold, right before and wrong now', ids(lost.filter(({ fragile }) => fragile)));
}

function warnOfChange(change: MeasureChange): string[] {
  const { name, difference, verdict, p } = change;
  const gain = measureGain(name, difference) ?? 0;
  if (verdict === 'noise') return [`${describeChange(change)}: not more than chance.`];
  if (verdict === 'underpowered')
    return [
      `${describeChange(change)}: too few questions to tell a difference of ${margins.detectable} from chance.`,
    ];
  if (p !== null || verdict !== 'unchanged' || gain >= -margins.noticed) return [];
  if (-gain > margins.allowed + margins.rounding)
    return [
      `${describeChange(change)}: within the ${margins.allowed} allowed once fragile flips are left out.`,
    ];
  return [`${describeChange(change)}: within the ${margins.allowed} allowed.`];
}

function warn(sentence: string, ids: readonly string[]): string[] {
  return ids.length === 0 ? [] : [`${sentence}: ${listIds(ids)}.`];
}
