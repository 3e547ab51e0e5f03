import { describe, expect, it } from 'vitest';
import { describeSources } from '../../src/retrieval/describe-sources.js';
import { findDocumentMentions } from '../../src/retrieval/find-document-mentions.js';
import { makeDocument } from '../support/make-paragraph.js';

const sources = describeSources(
  [
    makeDocument({
      id: 'lima',
      title: 'Draft report of the Ocean Conference',
      shortTitle: 'Draft report of the Ocean Conference',
      date: '2011-05-02',
      kind: 'draft report',
      status: 'draft',
    }),
    makeDocument({
      id: 'oslo',
      title: 'Draft report of the Northern Preparatory Meeting',
      shortTitle: 'Draft report of the Northern Preparatory Meeting',
      date: '2018-03-09',
      kind: 'draft report',
      status: 'draft',
    }),
    makeDocument({
      id: 'paper',
      title: 'Working paper on fisheries',
      shortTitle: 'Working paper on fisheries',
      date: '2019-11-20',
      kind: 'working paper',
      aliases: ['the Oslo paper'],
      symbol: 'A/OCEAN.3/7',
    }),
  ],
  new Map([['lima', 'Ocean Conference\nThird session\nLima, 1–5 May 2011']]),
);

function find(question: string): [string, string[], boolean][] {
  return findDocumentMentions(question, sources).map(({ text, documentIds, asSource }) => [
    text,
    documentIds,
    asSource,
  ]);
}

describe('findDocumentMentions', () => {
  it('finds a document by its alias, its symbol and its kind', () => {
    expect(find('What does the Oslo paper say of cod?')).toEqual([['Oslo paper', ['paper'], true]]);
    expect(find('What is in A/OCEAN.3/7?')).toEqual([['A/OCEAN.3/7', ['paper'], true]]);
    expect(find('What does the working paper say?')).toEqual([['working paper', ['paper'], true]]);
  });

  it('finds a meeting by year and description, the masthead included', () => {
    expect(find('What did the 2018 meeting say about cod?')).toEqual([['2018 meeting', ['oslo'], true]]);
    expect(find('What was said at the Lima conference?')).toEqual([['Lima conference', ['lima'], true]]);
  });

  it('keeps every document that a vague description fits', () => {
    expect(find('What does the draft report say about cod?')).toEqual([
      ['draft report', ['lima', 'oslo'], true],
    ]);
  });

  it('returns a description without a document when its year or ordinal fits none', () => {
    expect(find('What did the 2016 working paper say?')).toEqual([['2016 working paper', [], true]]);
    expect(find('What did the Fourth Ocean Conference decide?')).toEqual([
      ['Fourth Ocean Conference', [], true],
    ]);
  });

  it('takes years alone for the documents of those years, and a year no document has for none', () => {
    expect(find('How did views on cod differ in 2011 and 2018?')).toEqual([
      ['2011', ['lima'], true],
      ['2018', ['oslo'], true],
    ]);
    expect(find('How did views change between cod and herring from 2011 to 2018?')).toEqual([
      ['2011 to 2018', ['lima', 'oslo'], true],
    ]);
    expect(find('Which treaty entered into force in 1998?')).toEqual([]);
  });

  it('does not keep to a meeting that only dates something', () => {
    expect(find('What has changed since the 2018 meeting?')).toEqual([['2018 meeting', ['oslo'], false]]);
  });
});

it('takes a place for a meeting only where a masthead has it', () => {
  expect(find('What was said in Lima about cod?')).toEqual([['Lima', ['lima'], true]]);
  expect(find('What was said in Smallville about cod?')).toEqual([]);
});
