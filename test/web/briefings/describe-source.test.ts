import { describe, expect, it } from 'vitest';
import { describeSource } from '../../../src/web/briefings/describe-source.js';
import { formatDay } from '../../../src/web/briefings/format-day.js';

const bare = {
  id: 'a',
  title: 'A',
  shortTitle: 'A',
  symbol: null,
  body: null,
  date: null,
  session: null,
  kind: null,
  status: null,
};

describe('describeSource', () => {
  it('lists what is known, and "draft" only where the kind does not say it', () => {
    expect(describeSource(bare)).toBe('');
    expect(describeSource({ ...bare, kind: 'draft report', status: 'draft', date: '2012-10-18' })).toBe(
      'Draft report, 18 October 2012.',
    );
    expect(
      describeSource({
        ...bare,
        symbol: 'A/1',
        kind: 'report',
        status: 'revised',
        body: 'Board',
        session: 'tenth',
      }),
    ).toBe('A/1, revised, report, Board, tenth.');
  });
});

describe('formatDay', () => {
  it('reads dates and instants in UTC, and leaves alone what is no date', () => {
    expect(formatDay('2020-01-24')).toBe('24 January 2020');
    expect(formatDay('2026-03-01T23:30:00.000Z')).toBe('1 March 2026');
    expect(formatDay('undated')).toBe('undated');
  });
});
