import { describe, expect, it } from 'vitest';
import { countLosses, makeFigures, makeSlices } from '../../../eval/run/summarise-results.js';
import { buildResult } from '../compare/build-run.js';

const results = [
  buildResult('a', { measures: { recallAt5: 0.5 }, documents: ['paper', 'note'] }),
  buildResult('b', { measures: { recallAt5: 0.5 }, kind: 'number', turn: 'follow-up', documents: ['note'] }),
  buildResult('c', {
    right: false,
    lostAt: 'wrongly-answered',
    answerable: 'unanswerable',
    measures: { falseAnswer: 1 },
    documents: [],
  }),
];

/** Wilson's interval for 2 of 2, [2 / (2 + 1.96²), 1] = [0.3424, 1], and for 1 of 1, [1 / (1 + 1.96²), 1] = [0.2065, 1]. */
const bothRight = { mean: 1, low: near(0.3424), high: 1, count: 2 };
const oneRight = { mean: 1, low: near(0.2065), high: 1, count: 1 };
/** The same for 0 of 1, the other way round: [0, 1 − 0.2065]. */
const oneWrong = { mean: 0, low: 0, high: near(0.7935), count: 1 };
/** For 1 of 2 it is 0.5 ± 1.96 / (1 + 1.96² / 2) · √(0.5² / 2 + 1.96² / (4 · 2²)) = 0.5 ± 0.6711 · 0.6042 = 0.5 ± 0.4055. */
const half = { mean: 0.5, low: near(0.0945), high: near(0.9055), count: 2 };

/** Stands for a number that is the same to four decimal places. */
function near(value: number): unknown {
  return expect.closeTo(value, 4);
}

/** The interval of values that are all the same is that value. */
function same(count: number) {
  return { mean: 0.5, low: 0.5, high: 0.5, count };
}

describe('makeFigures', () => {
  it('gives mean, interval and count of every measure that a question has, and no other', () => {
    // Right: 2 of 3. z²/n = 3.8415 / 3 = 1.2805; centre (0.6667 + 0.6402) / 2.2805 = 0.5731, half-width
    // 1.96 / 2.2805 · √(0.2222 / 3 + 3.8415 / 36) = 0.8594 · 0.4252 = 0.3654.
    expect(makeFigures(results)).toEqual({
      right: { mean: near(0.6667), low: near(0.2077), high: near(0.9385), count: 3 },
      recallAt5: same(2),
      falseAnswer: { ...oneRight },
    });
  });

  it('gives nothing for no questions', () => {
    expect(makeFigures([])).toEqual({});
  });
});

describe('makeSlices', () => {
  it('groups by kind, answerability, turn and each document of the essential paragraphs', () => {
    expect(makeSlices(results)).toEqual([
      {
        by: 'kind',
        value: 'fact',
        count: 2,
        figures: { right: half, recallAt5: same(1), falseAnswer: oneRight },
      },
      { by: 'kind', value: 'number', count: 1, figures: { right: oneRight, recallAt5: same(1) } },
      { by: 'answerable', value: 'answerable', count: 2, figures: { right: bothRight, recallAt5: same(2) } },
      {
        by: 'answerable',
        value: 'unanswerable',
        count: 1,
        figures: { right: oneWrong, falseAnswer: oneRight },
      },
      {
        by: 'turn',
        value: 'single',
        count: 2,
        figures: { right: half, recallAt5: same(1), falseAnswer: oneRight },
      },
      { by: 'turn', value: 'follow-up', count: 1, figures: { right: oneRight, recallAt5: same(1) } },
      { by: 'document', value: 'paper', count: 1, figures: { right: oneRight, recallAt5: same(1) } },
      { by: 'document', value: 'note', count: 2, figures: { right: bothRight, recallAt5: same(2) } },
    ]);
  });
});

describe('countLosses', () => {
  it('counts wrong answers by where they were lost', () => {
    const lost = (id: string) => buildResult(id, { right: false, lostAt: 'not-retrieved' });
    expect(countLosses([...results, lost('d'), lost('e')])).toEqual({
      'wrongly-answered': 1,
      'not-retrieved': 2,
    });
  });
});
