import { expect, it } from 'vitest';
import { formatLabel } from '../../../src/citations/format-label.js';
import type { Document } from '../../../src/contracts/document.js';
import type { Paragraph } from '../../../src/contracts/paragraph.js';
import { citeParagraph } from '../../../src/web/reading/cite-paragraph.js';

const document: Document = {
  id: 'working-paper',
  title: 'Working paper on crime',
  shortTitle: 'Working paper',
  aliases: [],
  symbol: null,
  body: null,
  date: '2020-01-04',
  session: null,
  kind: null,
  status: null,
  language: null,
  source: { path: 'a.txt', sha256: '0', bytes: 1 },
};

const paragraph: Pick<Paragraph, 'locator'> = { locator: 'para. 62 (a)' };

it.each([
  [document, 'Working paper (4 January 2020), para. 62 (a)'],
  [{ ...document, date: null }, 'Working paper, para. 62 (a)'],
  [{ ...document, symbol: 'A/CONF.234/5' }, 'A/CONF.234/5, para. 62 (a)'],
] as const)('cites a paragraph as the server labels it', (cited, label) => {
  expect(citeParagraph(cited, paragraph)).toBe(label);
  expect(formatLabel(cited, paragraph)).toBe(label);
});
