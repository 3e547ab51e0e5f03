import { describe, expect, it } from 'vitest';
import { gatedMeasures } from '../../../eval/compare/gated-measures.js';
import { measureGain } from '../../../eval/compare/measure-gain.js';
import { measureNames } from '../../../eval/contracts/run.js';

describe('gatedMeasures', () => {
  it('holds a run to sixteen measures and leaves four for reading', () => {
    expect(gatedMeasures.size).toBe(16);
    expect(measureNames.filter((name) => !gatedMeasures.has(name))).toEqual([
      'mrrAt10',
      'reasonRight',
      'sentenceCount',
      'milliseconds',
    ]);
  });

  it('counts a rise of an error as a loss, and of these only', () => {
    expect(measureNames.filter((name) => measureGain(name, 0.1) === -0.1)).toEqual([
      'falseAnswer',
      'falseRefusal',
      'forbiddenStated',
      'repetition',
      'leaning',
    ]);
    expect(measureNames.filter((name) => measureGain(name, 0.1) === null)).toEqual([
      'sentenceCount',
      'milliseconds',
    ]);
  });
});
