import { expect, it } from 'vitest';
import { filterChoices } from '../../../src/web/chat/filter-choices.js';
import { makeDocument } from './make-document.js';

it('offers every kind and year once, in order, and none for documents without', () => {
  const documents = [
    makeDocument(),
    makeDocument({ kind: 'report', date: '2012-10-18' }),
    makeDocument({ date: '2012-01-01' }),
    makeDocument({ kind: null, date: null }),
  ];
  expect(filterChoices(documents)).toEqual({ kinds: ['press release', 'report'], years: [2012, 2015] });
});
