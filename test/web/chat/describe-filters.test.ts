import { describe, expect, it } from 'vitest';
import { describeFilters } from '../../../src/web/chat/describe-filters.js';
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

  it('says when no document is left', () => {
    expect(describeFilters({ documentIds: ['undated'], years: [2012] }, documents)).toBe(
      'Searching: no document (Undated; 2012)',
    );
  });
});
