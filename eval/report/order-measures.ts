import type { MeasureName } from '../contracts/run.js';

/** The order of every report: the headline, then false answers beside false refusals, and so on down the way. */
const order: readonly MeasureName[] = [
  'right',
  'falseAnswer',
  'falseRefusal',
  'factCoverage',
  'citationPrecision',
  'citationRecall',
  'quoteExactness',
  'sentencesCited',
  'recallAt5',
  'recallAt10',
  'ndcgAt10',
  'mrrAt10',
  'partialHandled',
  'reasonRight',
  'followUpSuccess',
  'forbiddenStated',
  'repetition',
  'leaning',
  'sentenceCount',
  'milliseconds',
];

/** Names sorted for a report; one that is new to the order comes last. */
export function orderMeasures(names: Iterable<MeasureName>): MeasureName[] {
  const place = (name: MeasureName): number => {
    const at = order.indexOf(name);
    return at === -1 ? order.length : at;
  };
  return [...names].sort((left, right) => place(left) - place(right));
}
