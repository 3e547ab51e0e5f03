import { describe, expect, it } from 'vitest';
import { listGoldUnits } from '../../../eval/measures/list-gold-units.js';

describe('listGoldUnits', () => {
  it('makes one unit of a group, one of each other essential paragraph, and none of the rest', () => {
    expect(
      listGoldUnits([
        { paragraph: 'a#p1', grade: 2, essential: true, anyOf: 'first' },
        { paragraph: 'a#p2', grade: 2, essential: true },
        { paragraph: 'a#p3', grade: 1, essential: false },
        { paragraph: 'b#p1', grade: 2, essential: true, anyOf: 'second' },
        { paragraph: 'b#p2', grade: 2, essential: true, anyOf: 'first' },
        { paragraph: 'b#p3', grade: 1, essential: false, anyOf: 'second' },
      ]),
    ).toEqual([['a#p1', 'b#p2'], ['a#p2'], ['b#p1']]);
  });

  it('is empty where nothing is essential', () => {
    expect(listGoldUnits([])).toEqual([]);
    expect(listGoldUnits([{ paragraph: 'a#p1', grade: 1, essential: false }])).toEqual([]);
  });
});
