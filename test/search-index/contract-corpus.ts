import type { IndexEntry } from '../../src/contracts/search-index.js';
import { makeEntry } from '../support/make-paragraph.js';

/** A report with headings, a list and a footnote, numbered p1, p2, p3, p3.a, fn1. */
export function makeReport(): IndexEntry {
  return makeEntry(
    {
      id: 'a-report',
      kind: 'report',
      body: 'SBI',
      date: '2010-05-01',
      status: 'final',
      language: 'en',
    },
    [
      {
        text: 'Parties recalled their commitments.',
        headingPath: ['Mitigation'],
        vectors: [
          [0, 1, 0],
          [1, 0, 0],
        ],
      },
      {
        text: 'Document A/CONF.222/8 is about “carbon-neutral” growth.',
        headingPath: ['Mitigation', 'Growth'],
        vectors: [[0.6, 0.8, 0]],
      },
      { text: 'The group decided to:', headingPath: ['Decisions'], vectors: [[0, 0, 1]] },
      {
        text: 'Adopt the budget.',
        headingPath: ['Decisions'],
        key: 'p3.a',
        locator: 'para. 3 (a)',
        kind: 'item',
        parentId: 'a-report#p3',
        vectors: [[0, 0.6, 0.8]],
      },
      {
        text: 'See the annex.',
        key: 'fn1',
        locator: 'fn. 1',
        kind: 'footnote',
        calledBy: ['a-report#p3.a'],
        vectors: [[-1, 0, 0]],
      },
    ],
    [
      { text: 'Mitigation', level: 1, before: 0 },
      { text: 'Growth', level: 2, before: 1 },
      { text: 'Decisions', level: 1, before: 2 },
    ],
  );
}

/** A press release of 2012 whose first paragraph says the same as the report's, and one with parts. */
export function makePressRelease(): IndexEntry {
  return makeEntry(
    {
      id: 'b-press',
      kind: 'press release',
      body: 'SBSTA',
      date: '2012-11-30',
      status: 'draft',
      language: 'en',
    },
    [
      {
        text: 'Parties recalled their commitments.',
        headingPath: ['Mitigation'],
        key: 'u1',
        vectors: [[1, 0, 0]],
      },
      {
        text: 'A delegate of Côte d’Ivoire spoke of adaptation.',
        key: 'annex-i.p3',
        part: 'annex I',
        vectors: [[0.8, 0.6, 0]],
      },
    ],
  );
}

/** A note of which nothing is known: no date, kind, body, status or language. */
export function makeNote(): IndexEntry {
  return makeEntry({ id: 'c-note' }, [{ text: 'Adaptation of coasts.', vectors: [[0, 0, -1]] }]);
}
