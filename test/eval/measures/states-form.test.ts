import { describe, expect, it } from 'vitest';
import { statesForm } from '../../../eval/measures/states-form.js';

describe('statesForm', () => {
  it.each([
    ['in 2012, 12 ships', '12'],
    ['twelve (12).', '12'],
    ['The end came in 12.', '12'],
    ['more than 1,200 passports', '1,200'],
    ['resolution 2199 (2015) of', '2199 (2015)'],
    ['costs $23 billion a year', '$23 Billion'],
    ['on 20–27 April 2020', '20-27 april 2020'],
    ['the 5 ships [1] were', '5 ships were'],
    ['five Victims of', 'victim'],
    ['the use of', 'use'],
    ['“Use” it', 'use'],
    ['non-use', 'use'],
    ['a.b', 'a.b'],
    ['open (and secure) Internet', '(and secure) internet'],
  ])('finds in %j the form %j', (text, form) => {
    expect(statesForm(text, form)).toBe(true);
  });

  it.each([
    ['in 2012', '12'],
    ['in 2012', '201'],
    ['1,200 ships', '1'],
    ['1,200 ships', '200'],
    ['3.12 per cent', '12'],
    ['12.5 per cent', '12'],
    ['2019-2020', '20'],
    ['more than 12,000 passports', 'more than 12'],
    ['the house', 'use'],
    ['G20use', 'use'],
    ['axb', 'a.b'],
    ['anything', ' '],
    ['anything [3]', '[3]'],
    ['', 'a'],
  ])('does not find in %j the form %j', (text, form) => {
    expect(statesForm(text, form)).toBe(false);
  });
});
