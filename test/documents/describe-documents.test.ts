import { describe, expect, it } from 'vitest';
import type { CorpusEntry } from '../../src/contracts/document.js';
import type { SourceText } from '../../src/contracts/text-block.js';
import { describeDocument, describeDocuments } from '../../src/documents/describe-documents.js';
import { plainTextReader } from '../../src/documents/plain-text-reader.js';

const source = (text: string, path = 'some/file_name.txt'): SourceText =>
  plainTextReader.read({ path, bytes: new TextEncoder().encode(text) });
const describeText = (text: string, entry?: CorpusEntry): ReturnType<typeof describeDocument> =>
  describeDocument(source(text), entry);

const report = [
  '|  | United Nations | FCCC/CP/2015/10/Add.1 |',
  '|  |  | Distr.: General 29 January 2016  Original: English |',
  '',
  'Conference of the Parties',
  'Report of the Conference of the Parties on its twenty-first session, held in Paris from 30 November to',
  '13 December 2015',
  '\tAddendum',
  'Part two: Action taken by the Conference of the Parties at its twenty-first session',
  '\tContents',
  '\t1/CP.21\tAdoption of the Paris Agreement\t\t2',
  'Decision 1/CP.21',
].join('\n');

describe('describeDocument', () => {
  it('reads symbol, body, date, session, kind and title off a masthead', () => {
    expect(describeText(report)).toMatchObject({
      id: 'fccc-cp-2015-10-add-1',
      symbol: 'FCCC/CP/2015/10/Add.1',
      shortTitle: 'FCCC/CP/2015/10/Add.1',
      title:
        'Report of the Conference of the Parties on its twenty-first session, held in Paris from 30 November to 13 ' +
        'December 2015',
      body: 'Conference of the Parties',
      date: '2016-01-29',
      session: 'Twenty-first session',
      kind: 'decisions',
      status: null,
    });
  });

  it('takes no date of a meeting for the date of the document, and no footnote for its symbol', () => {
    const text =
      'Committee on Trade\n\nVienna, 15-19 October 2012\n\nProvisional agenda*\n\n* A/CONF.234/1.\n\n1. It met.\n';
    expect(describeText(text)).toMatchObject({ date: null, symbol: null, body: 'Committee on Trade' });
  });

  it('lets corpus.json win', () => {
    const entry = { file: 'x', symbol: 'A/1', date: '2020-01-01', title: 'Named', kind: 'note', id: 'given' };
    expect(describeText(report, entry)).toMatchObject({
      id: 'a-1',
      symbol: 'A/1',
      date: '2020-01-01',
      title: 'Named',
      kind: 'note',
    });
  });

  it('makes the id of symbol, else of corpus.json, else of title and date; the name of the file plays no part', () => {
    const text = '**A Note on Trade**\n\n24 April 2019\n\n1. It met.\n';
    expect(describeText(text).id).toBe('a-note-on-trade-2019-04-24');
    expect(describeText(text, { file: 'x', id: 'given' }).id).toBe('given');
    expect(describeDocument(source(text, 'other.txt')).id).toBe('a-note-on-trade-2019-04-24');
  });

  it('names a document without a masthead after its file', () => {
    expect(describeText('It was a long day in the hall of the Congress.').title).toBe('file name');
  });

  it('knows a draft and a revision by their symbols', () => {
    expect(describeText('A/C.3/L.5\n\n1. It met.\n').status).toBe('draft');
    expect(describeText('A/74/5/Rev.1\n\n1. It met.\n').status).toBe('revised');
  });
});

describe('describeDocuments', () => {
  it('adds a short hash of the content where two ids collide', () => {
    const sources = ['A/1\n\n1. One.\n', 'A/1\n\n1. Two.\n', 'A/2\n\n1. Three.\n'].map((text, index) => ({
      source: source(text, `${index}.txt`),
      entry: undefined,
    }));
    const ids = describeDocuments(sources).map(({ document }) => document.id);
    expect(ids[2]).toBe('a-2');
    expect(ids.slice(0, 2)).toEqual(
      sources.slice(0, 2).map(({ source: one }) => `a-1-${one.sha256.slice(0, 6)}`),
    );
  });

  it('keeps apart two files of the same content', () => {
    const sources = ['x.txt', 'y.txt'].map((path) => ({
      source: source('A/1\n\n1. One.\n', path),
      entry: undefined,
    }));
    const ids = describeDocuments(sources).map(({ document }) => document.id);
    expect(new Set(ids).size).toBe(2);
  });
});
