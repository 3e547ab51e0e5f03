import { describe, expect, it } from 'vitest';
import { makeSeededRandom } from '../../../eval/measures/seeded-random.js';

function draw(seed: number, count: number): number[] {
  const random = makeSeededRandom(seed);
  return Array.from({ length: count }, () => random());
}

describe('makeSeededRandom', () => {
  it('gives the numbers that mulberry32 gives when computed with whole numbers of any length', () => {
    expect(draw(1, 4)).toEqual([
      0.6270739405881613, 0.002735721180215478, 0.5274470399599522, 0.9810509674716741,
    ]);
    expect(draw(0, 2)).toEqual([0.26642920868471265, 0.0003297457005828619]);
  });

  it('spreads evenly over [0, 1) and differs from seed to seed', () => {
    const tenths = new Array<number>(10).fill(0);
    for (const value of draw(7, 10_000)) {
      const tenth = Math.floor(value * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    // 1,000 each are expected with a standard deviation of 30; five of them either way.
    expect(tenths.filter((count) => Math.abs(count - 1000) > 150)).toEqual([]);
    expect(draw(7, 1)).not.toEqual(draw(8, 1));
  });
});
