import { describe, expect, it } from 'vitest';
import { citationTarget } from '../../../src/web/briefings/citation-target.js';
import { listLocators } from '../../../src/web/briefings/list-locators.js';

const citation = {
  n: 4,
  paragraphId: 'report-2012#annex-i.p3',
  documentId: 'report-2012',
  label: 'Report, annex I, para. 3',
  locator: 'annex I, para. 3',
  quote: 'fraud',
  start: 10,
  end: 15,
  sourceSpans: [],
  url: '/documents/report-2012#annex-i.p3',
  located: 'located',
  textHash: '0123456789abcdef',
} as const;

describe('citationTarget', () => {
  it('opens the paragraph with the quoted words marked', () => {
    expect(citationTarget({ ...citation, sourceSpans: [] })).toEqual({
      documentId: 'report-2012',
      key: 'annex-i.p3',
      highlights: [{ start: 10, end: 15 }],
      n: 4,
      label: 'Report, annex I, para. 3',
      url: '/documents/report-2012#annex-i.p3',
    });
  });

  it('marks nothing where the quote has no place', () => {
    expect(citationTarget({ ...citation, sourceSpans: [], start: 0, end: 0 }).highlights).toEqual([]);
  });
});

describe('listLocators', () => {
  it('names each paragraph of a source once, by number', () => {
    const citations = ['para. 10', 'para. 9', 'para. 10', 'para. 2'].map((locator, index) => ({
      ...citation,
      sourceSpans: [],
      n: index + 1,
      locator,
    }));
    const source = {
      document: {
        id: 'report-2012',
        title: 'Report',
        shortTitle: 'Report',
        symbol: null,
        body: null,
        date: null,
        session: null,
        kind: null,
        status: null,
      },
      url: '/documents/report-2012',
      citations: [1, 2, 3],
    };
    expect(listLocators(source, citations)).toEqual(['para. 9', 'para. 10']);
  });
});
