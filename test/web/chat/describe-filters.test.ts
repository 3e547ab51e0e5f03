import { describe, expect, it } from 'vitest';
import { describeFilters, describeUnknownFilters } from '../../../src/web/chat/describe-filters.js';
import { makeDocument } from './make-document.js';

const documents = [
  makeDocument(),
  makeDocument({ id: 'report', shortTitle: 'Report', kind: 'report', date: '2012-10-18' }),
  makeDocument({ id: 'undated', shortTitle: 'Undated', kind: null, date: null }),
];

describe('describeFilters', () => {
  it('says that everything is searched', () => {
    expect(describeFilters({}, documents)).toBe('Searching: all 3 documents');
  });

  it('counts the documents that pass every field, and names what was chosen', () => {
    expect(describeFilters({ kinds: ['press release', 'report'], years: [2012] }, documents)).toBe(
      'Searching: 1 of 3 documents (press release, report; 2012)',
    );
    expect(describeFilters({ documentIds: ['undated', 'release'] }, documents)).toBe(
      'Searching: 2 of 3 documents (Undated, Release)',
    );
  });

  it.each([
    [{ statuses: ['draft'] }, 'Searching: 1 of 4 documents (draft)'],
    [{ bodies: ['Assembly'] }, 'Searching: 1 of 4 documents (Assembly)'],
    [{ languages: ['fr', 'ar'] }, 'Searching: 1 of 4 documents (French, Arabic)'],
    [
      { bodies: ['Assembly'], statuses: ['final'], languages: ['en'] },
      'Searching: no document (Assembly; final; English)',
    ],
  ])('counts and names what %j leaves', (filters, said) => {
    const draft = makeDocument({ id: 'draft', status: 'draft', body: 'Assembly', language: 'fr' });
    expect(describeFilters(filters, [...documents, draft])).toBe(said);
  });

  it('says what is on while the documents are not known', () => {
    expect(
      describeUnknownFilters({ documentIds: ['report'], years: [2012, 2015], statuses: ['draft'] }),
    ).toBe('Filters on: report; 2012, 2015; draft');
  });

  it('says when no document is left', () => {
    expect(describeFilters({ documentIds: ['undated'], years: [2012] }, documents)).toBe(
      'Searching: no document (Undated; 2012)',
    );
  });
});
