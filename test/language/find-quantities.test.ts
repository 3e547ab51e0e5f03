import { describe, expect, it } from 'vitest';
import { findQuantities } from '../../src/language/find-quantities.js';

function read(text: string): unknown[][] {
  return findQuantities(text).map(({ text: words, value, measure }) => [words, value, measure]);
}

describe('findQuantities', () => {
  it.each([
    ['hundreds of thousands of deaths', [['hundreds of thousands', 100_000, 'magnitude']]],
    ['one in ten harbours', [['one in ten', 0.1, 'share']]],
    ['a quarter of the catch', [['a quarter', 0.25, 'share']]],
    ['25 per cent of the catch', [['25 per cent', 25, 'percent']]],
    ['the fleet doubled', [['doubled', 2, 'multiple']]],
    [
      'its 4th and 5th meetings',
      [
        ['4th', 4, 'ordinal'],
        ['5th', 5, 'ordinal'],
      ],
    ],
    ['in 2019 and EUR 109,000 later', [['EUR 109,000', 109_000, 'currency']]],
  ])('reads the amounts of “%s”', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['more than 100 boats', 'over'],
    ['no more than 100 boats', 'under'],
    ['fewer than 100 boats', 'under'],
    ['nearly 100 boats', 'about'],
    ['100 boats or more', 'over'],
    ['100 boats', null],
  ])('reads which way “%s” is a bound', (text, bound) => {
    expect(findQuantities(text).map((quantity) => quantity.bound)).toEqual([bound]);
  });

  it('gives the same length for a decade and ten years', () => {
    expect(findQuantities('over a decade').map(({ days }) => days)).toEqual([3650]);
    expect(findQuantities('over 10 more years').map(({ days }) => days)).toEqual([3650]);
  });

  it('tells what a label numbers', () => {
    expect(findQuantities('article 5 and agenda item 3').map(({ labelled }) => labelled)).toEqual([
      'art',
      'ite',
    ]);
  });
});
