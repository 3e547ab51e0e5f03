import type { MeasureName } from '../contracts/run.js';

/** The measures that a run is held to, each with the direction in which it is better. */
export const gatedMeasures: ReadonlyMap<MeasureName, 'higher' | 'lower'> = new Map([
  ['right', 'higher'],
  ['recallAt5', 'higher'],
  ['recallAt10', 'higher'],
  ['ndcgAt10', 'higher'],
  ['factCoverage', 'higher'],
  ['citationPrecision', 'higher'],
  ['citationRecall', 'higher'],
  ['quoteExactness', 'higher'],
  ['sentencesCited', 'higher'],
  ['falseAnswer', 'lower'],
  ['falseRefusal', 'lower'],
  ['partialHandled', 'higher'],
  ['followUpSuccess', 'higher'],
  ['forbiddenStated', 'lower'],
  ['repetition', 'lower'],
  ['leaning', 'lower'],
]);
