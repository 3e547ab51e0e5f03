import { describe, expect, it } from 'vitest';
import { listFlips } from '../../../eval/compare/list-flips.js';
import { buildAnswer, buildResult } from './build-run.js';

describe('listFlips', () => {
  it('lists what changed between right and wrong, with the faults of the wrong answer', () => {
    const pairs = [
      { before: buildResult('same'), after: buildResult('same') },
      { before: buildResult('lost'), after: buildResult('lost', { right: false }) },
      { before: buildResult('won', { right: false, fragile: true }), after: buildResult('won') },
    ];
    const common = { before: buildAnswer(), after: buildAnswer(), faults: ['leaves a fact out'] };
    expect(listFlips(pairs)).toEqual([
      {
        ...common,
        id: 'lost',
        question: 'Question lost?',
        direction: 'right-to-wrong',
        fragile: false,
        lostAt: 'fact-left-out',
      },
      {
        ...common,
        id: 'won',
        question: 'Question won?',
        direction: 'wrong-to-right',
        fragile: true,
        lostAt: 'fact-left-out',
      },
    ]);
  });

  it('takes the majority of repeats, and half is not a majority', () => {
    // 2 of 3 is right though the first is wrong; 2 of 4 is wrong though the first is right.
    const before = buildResult('q', { right: false, repeats: [false, true, true] });
    const after = buildResult('q', { right: true, repeats: [true, false, true, false] });
    expect(listFlips([{ before, after }]).map(({ direction }) => direction)).toEqual(['right-to-wrong']);
  });
});
