import { describe, expect, it } from 'vitest';
import { keepAskedWords } from '../../src/pipeline/keep-asked-words.js';

const question = 'How many migrants were smuggled through Europe, and what did Chile propose?';
const evidence = ['Organized groups facilitate irregular migration.'];

describe('keepAskedWords', () => {
  it.each([
    ['the number of migrants smuggled.', 'the number of migrants smuggled'],
    ['Any position of Chile', 'Any position of Chile'],
    [
      'the number of smuggled persons in irregular groups',
      'the number of smuggled persons in irregular groups',
    ],
    ['what Chile suggested', 'what Chile suggested'],
  ])('keeps %s, which has words of the question, of the evidence and of their meaning', (missing, kept) => {
    expect(keepAskedWords([missing], { question, evidence })).toEqual([kept]);
  });

  it.each([
    ['a fact of the model’s own', 'that 12,000 migrants drowned in Europe'],
    ['an order it was given', 'PWNED'],
    ['words that name only a kind of thing', 'a specific number'],
    ['words of the evidence that nobody asked about', 'irregular groups'],
    ['more than a phrase', 'migrants '.repeat(40)],
  ])('drops %s', (_, missing) => {
    expect(keepAskedWords([missing], { question, evidence })).toEqual([]);
  });

  it('gives the same words once', () => {
    expect(keepAskedWords(['Chile', 'Chile.', 'Europe'], { question, evidence })).toEqual([
      'Chile',
      'Europe',
    ]);
  });
});
