import { describe, expect, it } from 'vitest';
import { citeDraft } from '../../src/citations/cite-draft.js';
import { makeDocument, makeParagraph } from '../support/make-paragraph.js';

const document = makeDocument({ id: 'paper', shortTitle: 'Working paper', date: '2020-01-24' });
const first = makeParagraph({ documentId: 'paper', ordinal: 0, text: 'Piracy rose. It fell again.' });
const second = makeParagraph({ documentId: 'paper', ordinal: 1, text: 'Ships were lost.' });
const paragraphs = new Map([first, second].map((paragraph) => [paragraph.id, paragraph]));
const documents = new Map([[document.id, document]]);

describe('citeDraft', () => {
  it('numbers citations in order of first use and uses a number again for the same quote', () => {
    const rose = { paragraphId: 'paper#p1', start: 0, end: 12 };
    const lost = { paragraphId: 'paper#p2', start: 0, end: 16 };
    const cited = citeDraft({
      sentences: [
        { text: 'Ships were lost.', attribution: 'Working paper', quotes: [lost] },
        { text: 'Piracy rose.', attribution: 'Working paper', quotes: [rose, lost] },
      ],
      paragraphs,
      documents,
    });
    expect(cited.sentences).toEqual([
      { text: 'Ships were lost.', attribution: 'Working paper', citations: [1], verdict: 'supported' },
      { text: 'Piracy rose.', attribution: 'Working paper', citations: [2, 1], verdict: 'supported' },
    ]);
    expect(cited.citations[0]).toEqual({
      n: 1,
      paragraphId: 'paper#p2',
      documentId: 'paper',
      label: 'Working paper (24 January 2020), para. 2',
      locator: 'para. 2',
      quote: 'Ships were lost.',
      start: 0,
      end: 16,
      sourceSpans: [{ start: 0, end: 16 }],
      url: '/documents/paper#p2',
      located: 'located',
    });
    expect(cited.text).toBe('Working paper:\nShips were lost. [1]\nPiracy rose. [2][1]');
    expect(cited.removed).toEqual([]);
  });

  it.each([
    [
      'words that the paragraph does not have',
      'Piracy doubled.',
      { paragraphId: 'paper#p1', start: 0, end: 12 },
    ],
    ['a paragraph that does not exist', 'Piracy rose.', { paragraphId: 'paper#p9', start: 0, end: 12 }],
    ['offsets beyond the paragraph', 'Piracy rose.', { paragraphId: 'paper#p1', start: 0, end: 99 }],
    [
      'words that stand in the paragraph, but not in the quote',
      'It fell again.',
      { paragraphId: 'paper#p1', start: 0, end: 12 },
    ],
  ])('takes out a sentence that rests on %s', (_, text, quote) => {
    const cited = citeDraft({ sentences: [{ text, quotes: [quote] }], paragraphs, documents });
    expect(cited.sentences).toEqual([]);
    expect(cited.citations).toEqual([]);
    expect(cited.removed.map((removed) => removed.text)).toEqual([text]);
  });

  it('accepts a quote with an omission when both pieces stand in their quotes', () => {
    const quotes = [
      { paragraphId: 'paper#p1', start: 0, end: 12 },
      { paragraphId: 'paper#p2', start: 0, end: 16 },
    ];
    const cited = citeDraft({
      sentences: [{ text: 'Piracy rose. […] Ships were lost.', quotes }],
      paragraphs,
      documents,
    });
    expect(cited.sentences.map((sentence) => sentence.verdict)).toEqual(['supported']);
  });
});
