import { describe, expect, it } from 'vitest';
import { findQuoteFaults } from '../../../src/citations/claims/find-quote-faults.js';

const span = 'Norway lost 12 boats in 2016, but did not stop fishing';

function faults(quote: string): string[] {
  return findQuoteFaults({ quote, span, where: 'para. 57' }).map(({ why }) => why);
}

describe('findQuoteFaults', () => {
  it.each([
    'Norway lost 12 boats in 2016, but didn’t stop fishing',
    'Norway lost twelve ships in 2016 but did not stop',
  ])('lets other words differ in “%s”', (quote) => {
    expect(faults(quote)).toEqual([]);
  });

  it.each([
    ['Norway lost 15 boats in 2016, but did not stop fishing', `The quote has “15”; para. 57 has “${span}”.`],
    [
      'Norway lost 12 boats in 2017, but did not stop fishing',
      `The quote has “2017”; para. 57 has “${span}”.`,
    ],
    [
      'that Sweden lost 12 boats in 2016, but did not stop',
      `The quote has “Sweden”; para. 57 has “${span}”.`,
    ],
    [
      'Norway lost 12 boats in 2016, but did stop fishing',
      `The quote is negated otherwise than para. 57, which has “${span}”.`,
    ],
  ])('finds what was changed in “%s”', (quote, why) => {
    expect(faults(quote)).toEqual([why]);
  });
});
