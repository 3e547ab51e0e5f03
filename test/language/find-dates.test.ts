import { describe, expect, it } from 'vitest';
import { findDates, type FoundDate } from '../../src/language/find-dates.js';

type Parts = Omit<FoundDate, 'text' | 'start' | 'end'>;
const cases: [string, Parts[]][] = [
  ['DOHA, 17 April — As', [{ month: 4, day: 17 }]],
  ['24 April 2019', [{ year: 2019, month: 4, day: 24 }]],
  ['Kyoto, Japan, 20–27 April 2020', [{ year: 2020, month: 4, day: 20, lastDay: 27 }]],
  ['on 17 and 18 October 2012', [{ year: 2012, month: 10, day: 17, lastDay: 18 }]],
  ['15-19 October 2012', [{ year: 2012, month: 10, day: 15, lastDay: 19 }]],
  [
    '30 September–2 October 2015',
    [
      { year: 2015, month: 9, day: 30 },
      { year: 2015, month: 10, day: 2 },
    ],
  ],
  ['April 17, 2015', [{ year: 2015, month: 4, day: 17 }]],
  ['the 12th of April', [{ month: 4, day: 12 }]],
  ['2020-04-20', [{ year: 2020, month: 4, day: 20 }]],
  ['in January 2016', [{ year: 2016, month: 1 }]],
  ['published in 2011 by UNODC', [{ year: 2011 }]],
  ['for 2018-2021', [{ year: 2018 }, { year: 2021 }]],
  ['between 2014 and 2017', [{ year: 2014 }, { year: 2017 }]],
  ['the 2012 and 2019 meetings', [{ year: 2012 }, { year: 2019 }]],
  ['the 2030 Agenda', []],
  ['more than 2000 victims', []],
  ['S/2017/969 and resolution 2199 (2015)', []],
  ['States may 10 times', []],
  ['paragraph 2012', []],
];

describe('findDates', () => {
  it.each(cases)('reads “%s”', (text, expected) => {
    expect(findDates(text).map(({ text: _text, start: _start, end: _end, ...parts }) => parts)).toEqual(
      expected,
    );
  });

  it('gives offsets', () => {
    const text = 'It met from 20–27 April 2020 in Kyoto.';
    expect(findDates(text).map(({ start, end }) => text.slice(start, end))).toEqual(['20–27 April 2020']);
  });
});
