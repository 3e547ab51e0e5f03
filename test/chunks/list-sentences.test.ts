import { describe, expect, it } from 'vitest';
import { fitSentences } from '../../src/chunks/fit-sentences.js';
import { listSentences } from '../../src/chunks/list-sentences.js';
import type { Paragraph } from '../../src/contracts/paragraph.js';
import { FakeEmbedder } from '../support/fake-embedder.js';
import { makeParagraph } from '../support/make-paragraph.js';

function paragraphOf(text: string, fields: Partial<Paragraph> = {}): Paragraph {
  return makeParagraph({ documentId: 'd', ordinal: 0, key: 'u1', text, ...fields });
}

describe('listSentences', () => {
  it('lists the sentences of a paragraph with their ranges', () => {
    const text = 'The Conference opened in Vienna.  It rose in the evening of 19 October.';
    expect(listSentences(paragraphOf(text))).toEqual([
      { paragraphId: 'd#u1', ordinal: 0, start: 0, end: 32, text: 'The Conference opened in Vienna.' },
      { paragraphId: 'd#u1', ordinal: 1, start: 34, end: 71, text: 'It rose in the evening of 19 October.' },
    ]);
  });

  it('takes a very short paragraph as one sentence and blank text as none', () => {
    expect(listSentences(paragraphOf(' Not official. For media. ')).map((sentence) => sentence.text)).toEqual(
      ['Not official. For media.'],
    );
    expect(listSentences(paragraphOf('  '))).toEqual([]);
  });

  it('takes each line of a short masthead as a sentence', () => {
    expect(listSentences(paragraphOf('A/1\nVienna')).map((sentence) => sentence.text)).toEqual([
      'A/1',
      'Vienna',
    ]);
  });
});

describe('fitSentences', () => {
  it('cuts sentences over the budget and numbers them anew, paragraph by paragraph', async () => {
    const first = paragraphOf('To act at once, and to report, in full, all they have found to the Assembly.');
    const second = paragraphOf('Short.', { key: 'u2' });
    const sentences = [...listSentences(first), ...listSentences(second)];
    const fitted = await fitSentences(sentences, {
      maximumTokens: 12,
      countTokens: (texts) => new FakeEmbedder().countTokens(texts),
    });
    expect(fitted).toEqual([
      { paragraphId: 'd#u1', ordinal: 0, start: 0, end: 39, text: 'To act at once, and to report, in full,' },
      { paragraphId: 'd#u1', ordinal: 1, start: 40, end: 76, text: 'all they have found to the Assembly.' },
      { paragraphId: 'd#u2', ordinal: 0, start: 0, end: 6, text: 'Short.' },
    ]);
  });
});
