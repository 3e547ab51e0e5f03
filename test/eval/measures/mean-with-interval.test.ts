import { describe, expect, it } from 'vitest';
import { meanWithInterval } from '../../../eval/measures/mean-with-interval.js';

/** Stands for a number that is the same to four decimal places. */
function near(value: number): unknown {
  return expect.closeTo(value, 4);
}

function rate(ones: number, zeros: number): number[] {
  return [...new Array<number>(ones).fill(1), ...new Array<number>(zeros).fill(0)];
}

describe('meanWithInterval', () => {
  it("gives Wilson's interval for rates of right and wrong", () => {
    // 8 of 10, z² = 3.8415: centre (0.8 + 0.19207) / 1.38415 = 0.71674,
    // half 1.95996 / 1.38415 × √(0.016 + 0.0096036) = 0.22658.
    const figure = meanWithInterval(rate(8, 2));
    expect(figure).toEqual({
      mean: 0.8,
      low: near(0.49016),
      high: near(0.94332),
      count: 10,
    });
  });

  it('ends at 0 and 1 where all are wrong or right', () => {
    // 10 of 10: low = 1 / (1 + 3.8415 / 10) = 0.72247.
    expect(meanWithInterval(rate(10, 0))).toEqual({
      mean: 1,
      low: near(0.72247),
      high: 1,
      count: 10,
    });
    expect(meanWithInterval(rate(0, 10))).toEqual({
      mean: 0,
      low: 0,
      high: near(0.27753),
      count: 10,
    });
  });

  it('ends at exactly 0 where rounding would leave a remainder', () => {
    expect(meanWithInterval(rate(0, 7))?.low).toBe(0);
  });

  it('gives the bootstrap interval of graded values', () => {
    // 0, 0.01 … 0.99: standard deviation √((100² - 1) / 12) / 100 = 0.28866, of the mean 0.028866;
    // 0.495 ± 1.96 × 0.028866 = 0.4384 to 0.5516. The bounds of 2,000 resamples scatter by about 0.0015.
    const values = Array.from({ length: 100 }, (_, at) => at / 100);
    const figure = meanWithInterval(values);
    expect(figure?.mean).toBeCloseTo(0.495, 10);
    expect(figure?.count).toBe(100);
    expect(Math.abs((figure?.low ?? 0) - 0.4384)).toBeLessThan(0.005);
    expect(Math.abs((figure?.high ?? 0) - 0.5516)).toBeLessThan(0.005);
    expect(meanWithInterval(values)).toEqual(figure);
  });

  it('gives the extremes where so few values make them likely', () => {
    // Of three values each mean of the lowest alone has probability 1/27 = 3.7 %, above 2.5 %.
    expect(meanWithInterval([0.2, 0.4, 0.9])).toEqual({
      mean: 0.5,
      low: near(0.2),
      high: near(0.9),
      count: 3,
    });
  });

  it('has no width where nothing varies', () => {
    expect(meanWithInterval([0.25, 0.25])).toEqual({ mean: 0.25, low: 0.25, high: 0.25, count: 2 });
  });

  it('leaves nulls out, and is null where nothing is left', () => {
    expect(meanWithInterval([null, 0.5, null])).toEqual({ mean: 0.5, low: 0.5, high: 0.5, count: 1 });
    expect(meanWithInterval([null])).toBeNull();
    expect(meanWithInterval([])).toBeNull();
  });
});
