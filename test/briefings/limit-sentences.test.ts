import { describe, expect, it } from 'vitest';
import { limitSentences } from '../../src/briefings/limit-sentences.js';
import { makeItemSentence, makeTopicSentence } from '../support/make-topic-sentence.js';

const make = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    makeTopicSentence({ text: `Sentence ${at}.`, number: at + 1, relevance: at }),
  );
const texts = (chosen: ReturnType<typeof make>) => chosen.map(({ sentence }) => sentence.text);

describe('limitSentences', () => {
  it('gives the sixteen best of a document in the order of the text, and names the others', () => {
    const { given, leftOut } = limitSentences(make(19), 1);
    expect(texts(given)).toEqual(Array.from({ length: 16 }, (_, at) => `Sentence ${at + 3}.`));
    expect(texts(leftOut)).toEqual(['Sentence 0.', 'Sentence 1.', 'Sentence 2.']);
  });

  it('gives two more rather than leave two out', () => {
    expect(limitSentences(make(18), 1).leftOut).toEqual([]);
  });

  it.each([
    [2, 16],
    [3, 12],
    [6, 6],
    [12, 3],
    [100, 3],
  ])('of %i documents gives %i each', (documents, most) => {
    expect(limitSentences(make(30), documents).given).toHaveLength(most);
  });

  it('does not count items, and gives them all', () => {
    const items = ['a', 'b', 'c'].map((letter) =>
      makeItemSentence(letter, { text: `item ${letter};`, relevance: 0 }),
    );
    const { given, leftOut } = limitSentences([...items, ...make(10)], 12);
    expect(texts(given)).toEqual([
      'item a;',
      'item b;',
      'item c;',
      'Sentence 7.',
      'Sentence 8.',
      'Sentence 9.',
    ]);
    expect(leftOut).toHaveLength(7);
  });
});
