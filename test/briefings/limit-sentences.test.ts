import { describe, expect, it } from 'vitest';
import { limitSentences } from '../../src/briefings/limit-sentences.js';
import { makeItemSentence, makeTopicSentence } from '../support/make-topic-sentence.js';

const sentences = Array.from({ length: 10 }, (_, at) =>
  makeTopicSentence({ text: `Sentence ${at}.`, number: at + 1, relevance: at }),
);
const texts = (chosen: typeof sentences) => chosen.map(({ sentence }) => sentence.text);

describe('limitSentences', () => {
  it('gives the eight best of a document in the order of the text, and names the others', () => {
    const { given, leftOut } = limitSentences(sentences, 1);
    expect(texts(given)).toEqual([2, 3, 4, 5, 6, 7, 8, 9].map((at) => `Sentence ${at}.`));
    expect(texts(leftOut)).toEqual(['Sentence 0.', 'Sentence 1.']);
  });

  it.each([
    [3, 8],
    [4, 6],
    [8, 3],
    [100, 3],
  ])('of %i documents gives %i each', (documents, most) => {
    expect(limitSentences(sentences, documents).given).toHaveLength(most);
  });

  it('does not count items, and gives them all', () => {
    const items = ['a', 'b', 'c'].map((letter) =>
      makeItemSentence(letter, { text: `item ${letter};`, relevance: 0 }),
    );
    const { given, leftOut } = limitSentences([...items, ...sentences], 8);
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
