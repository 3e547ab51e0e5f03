import type { MeasureChange } from '../contracts/comparison.js';
import { measureNames, type MeasureName, type QuestionResult } from '../contracts/run.js';
import { gatedMeasures } from './gated-measures.js';
import { isRight } from './is-right.js';
import { judgeFixedChange } from './judge-fixed-change.js';
import { judgeVaryingChanges } from './judge-varying-changes.js';
import type { ResultPair } from './match-questions.js';
import type { PairedValues } from './paired-values.js';

interface ChangeOptions {
  pairs: readonly ResultPair[];
  /** Whether the same question can get another answer in the same configuration. */
  varies: boolean;
  /** A fresh source of random numbers for each measure, so that none depends on which others there are. */
  makeRandom: () => () => number;
}

/** Every measure that some question has in both runs, in the order of the contract, judged. */
export function listMeasureChanges({ pairs, varies, makeRandom }: ChangeOptions): MeasureChange[] {
  const measures = measureNames
    .map((name) => ({ name, gated: gatedMeasures.has(name), values: pairValues(name, pairs) }))
    .filter(({ values }) => values.length > 0);
  return varies ? judgeVaryingChanges(measures, makeRandom) : measures.map(judgeFixedChange);
}

function pairValues(name: MeasureName, pairs: readonly ResultPair[]): PairedValues['values'] {
  return pairs.flatMap(({ before, after }) => {
    const [old, current] = [readMeasure(name, before), readMeasure(name, after)];
    if (old === null || current === null) return [];
    const fragileFlip = isRight(before) !== isRight(after) && (before.fragile || after.fragile);
    return { before: old, after: current, fragileFlip };
  });
}

/** Right is taken from all repeats, the rest from the first. */
function readMeasure(name: MeasureName, result: QuestionResult): number | null {
  return name === 'right' ? Number(isRight(result)) : result.measures[name];
}
