import { describe, expect, it } from 'vitest';
import { findNumbers } from '../../src/language/find-numbers.js';

function read(text: string): string[] {
  return findNumbers(text).map(({ text: printed, value, unit, kind }) =>
    [printed, '=', value, ...(unit === null ? [] : [unit]), ...(kind === 'number' ? [] : [kind])].join(' '),
  );
}

const cases: [string, string[]][] = [
  ['at least 197 deaths and 1,066 injured', ['197 = 197', '1,066 = 1066']],
  ['$23 billion in industry losses', ['$23 billion = 23000000000 currency']],
  ['US$ 4.5 million', ['US$ 4.5 million = 4500000 currency']],
  ['5 million dollars', ['5 million dollars = 5000000 currency']],
  ['$5-10 million', ['$5 = 5000000 currency', '10 million = 10000000 currency']],
  ['5 to 10 per cent of all transplantations', ['5 = 5 percent', '10 per cent = 10 percent']],
  ['12.5% of cases', ['12.5% = 12.5 percent']],
  ['only one quarter of the parties', ['one quarter = 0.25']],
  ['three quarters', ['three quarters = 0.75']],
  ['half of them', ['half = 0.5']],
  ['hundreds of thousands of deaths', []],
  ['more than 100 passports', ['100 = 100']],
  ['more than 2000 victims', ['2000 = 2000']],
  ['twelve countries', ['twelve = 12']],
  ['twenty-five States', ['twenty-five = 25']],
  ['two hundred and fifty', ['two hundred and fifty = 250']],
  ['three thousand', ['three thousand = 3000']],
  ['a dozen', ['a dozen = 12']],
  ['the thirteenth Congress', ['thirteenth = 13 ordinal']],
  ['its 4th and 5th meetings', ['4th = 4 ordinal', '5th = 5 ordinal']],
  ['a third Conference', ['third = 3 ordinal']],
  ['the other one, and one of them', []],
  ['in 2012', ['2012 = 2012 year']],
  ['on 17 April 2015', ['17 = 17 in-date', '2015 = 2015 year']],
  ['resolution 2199 (2015)', ['2199 = 2199 in-symbol', '2015 = 2015 in-symbol']],
  ['A/CONF.234/1', ['1 = 1 in-symbol']],
  ['agenda item 6 and workshop 4', ['6 = 6 label', '4 = 4 label']],
  ['paragraphs 5 and 6', ['5 = 5 label', '6 = 6 label']],
  ['no numbers at all', []],
];

describe('findNumbers', () => {
  it.each(cases)('reads “%s”', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('keeps the unit as printed', () => {
    expect(findNumbers('$23 billion and 10 per cent').map((number) => number.unitText)).toEqual([
      '$',
      'per cent',
    ]);
  });

  it('gives offsets of the number with its unit', () => {
    const text = 'It is estimated that 5 to 10 per cent of all were illegal.';
    expect(findNumbers(text).map(({ start, end }) => text.slice(start, end))).toEqual(['5', '10 per cent']);
  });
});
