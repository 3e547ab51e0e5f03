import { describe, expect, it } from 'vitest';
import { listSources } from '../../src/briefings/list-sources.js';
import { makeDocument } from '../support/make-paragraph.js';

describe('listSources', () => {
  it('gives every document searched in order, with the numbers of its citations', () => {
    const [first, second] = [makeDocument({ id: 'b' }), makeDocument({ id: 'a', symbol: 'A/1' })];
    const sources = listSources(
      [first, second],
      [
        { n: 1, documentId: 'a' },
        { n: 2, documentId: 'a' },
      ],
    );
    const common = { body: null, date: null, session: null, kind: null, status: null };
    expect(sources).toEqual([
      {
        document: { id: 'b', title: 'Title of b', shortTitle: 'b', symbol: null, ...common },
        url: '/documents/b',
        citations: [],
      },
      {
        document: { id: 'a', title: 'Title of a', shortTitle: 'a', symbol: 'A/1', ...common },
        url: '/documents/a',
        citations: [1, 2],
      },
    ]);
  });
});
