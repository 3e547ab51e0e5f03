import { describe, expect, it } from 'vitest';
import { readYearSpan } from '../../src/language/read-year-span.js';

describe('readYearSpan', () => {
  it.each([
    ['piracy since 2015', { from: 2015, start: 7, end: 17 }],
    ['piracy after 2015', { from: 2016, start: 7, end: 17 }],
    ['piracy before 2019', { to: 2018, start: 7, end: 18 }],
    ['piracy up to 2019', { to: 2019, start: 7, end: 17 }],
    ['piracy from 2015 onwards', { from: 2015, start: 7, end: 24 }],
    ['piracy between 2012 and 2016', { from: 2012, to: 2016, start: 7, end: 28 }],
    ['piracy, 2012–2016', { from: 2012, to: 2016, start: 8, end: 17 }],
  ])('reads the years of “%s”', (topic, span) => {
    expect(readYearSpan(topic)).toEqual(span);
  });

  it.each([
    'piracy in 2012',
    'the 2012 and 2019 meetings',
    'resolutions 2012 and 2016',
    'piracy since 2015 in Africa',
    'piracy between 2016 and 2012',
  ])('finds no span in “%s”', (topic) => {
    expect(readYearSpan(topic)).toBeNull();
  });
});
