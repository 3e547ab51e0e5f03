import { describe, expect, it } from 'vitest';
import { listDocuments, readOrder, type ListedDocument } from '../../../src/web/documents/list-documents.js';
import { printLanguage } from '../../../src/web/documents/print-language.js';
import { readLanguageTag } from '../../../src/web/documents/read-language-tag.js';

function makeDocument(known: Partial<ListedDocument> & { id: string }): ListedDocument {
  return {
    title: 'A title',
    shortTitle: known.id,
    aliases: [],
    symbol: null,
    body: null,
    date: null,
    session: null,
    kind: null,
    status: null,
    language: 'en',
    source: { path: 'a.txt', sha256: '0', bytes: 1 },
    paragraphs: 1,
    ...known,
  };
}

const documents = [
  makeDocument({ id: 'b', date: '2012-10-18', symbol: 'SOC/CP/365' }),
  makeDocument({ id: 'undated', shortTitle: 'Zed', body: 'Côte d’Ivoire' }),
  makeDocument({ id: 'c', date: '2020-01-24', status: 'draft', kind: 'report' }),
  makeDocument({ id: 'a', date: '2012-10-18', kind: 'report' }),
];

const list = (order: 'latest' | 'earliest' | 'title', words = '') =>
  listDocuments(documents, { order, words }).map(({ id }) => id);

describe('listDocuments', () => {
  it('orders by date, those of one day by title, those without a date last either way', () => {
    expect(list('latest')).toEqual(['c', 'a', 'b', 'undated']);
    expect(list('earliest')).toEqual(['a', 'b', 'c', 'undated']);
  });

  it('orders by title', () => {
    expect(list('title')).toEqual(['a', 'b', 'c', 'undated']);
  });

  it('keeps those in which all of the words stand, whatever their case and accents', () => {
    expect(list('title', ' DRAFT  report')).toEqual(['c']);
    expect(list('title', 'cote')).toEqual(['undated']);
    expect(list('title', 'soc/cp')).toEqual(['b']);
    expect(list('title', 'nothing')).toEqual([]);
  });
});

it('reads the order of an address and takes the latest first for any other', () => {
  expect([readOrder('title'), readOrder('size'), readOrder(null)]).toEqual(['title', 'latest', 'latest']);
});

it('prints the name of a language, and a code that is none as it stands', () => {
  expect([printLanguage('fr'), printLanguage('not a code'), printLanguage(null)]).toEqual([
    'French',
    'not a code',
    null,
  ]);
});

it('lets only a well-formed code stand as the language of a text', () => {
  expect([readLanguageTag('EN-gb'), readLanguageTag('not a code'), readLanguageTag(null)]).toEqual([
    'en-GB',
    undefined,
    undefined,
  ]);
});
