import { expect, it } from 'vitest';
import { formatLabel } from '../../src/citations/format-label.js';
import { makeDocument } from '../support/make-paragraph.js';

it('prints the symbol where there is one', () => {
  const document = makeDocument({ id: 'soc', symbol: 'SOC/CP/365', date: '2015-04-17' });
  expect(formatLabel(document, { locator: '¶ 14' })).toBe('SOC/CP/365, ¶ 14');
});

it('prints short title and date where there is none', () => {
  const document = makeDocument({
    id: 'w',
    shortTitle: 'Working paper, Fourteenth Congress',
    date: '2020-01-24',
  });
  expect(formatLabel(document, { locator: 'para. 19' })).toBe(
    'Working paper, Fourteenth Congress (24 January 2020), para. 19',
  );
});
