import { describe, expect, it } from 'vitest';
import { findNames } from '../../src/language/find-names.js';
import { findNameUnits } from '../../src/language/name-units.js';
import { findWords } from '../../src/language/find-words.js';

/** The capitalised words of a text that open a sentence, as far as units are made of them. */
function listOpening(text: string): string[] {
  const words = findWords(text);
  return findNameUnits(text, words, false)
    .filter(({ opensSentence }) => opensSentence)
    .map(({ from, to }) =>
      words
        .slice(from, to)
        .map((word) => word.text)
        .join(' '),
    );
}

describe('findNameUnits', () => {
  it.each([
    ['OK. Something else: nets.', ['OK', 'Something']],
    ['It rained. Fishermen left.', ['Fishermen']],
  ])('knows where a sentence of “%s” opens', (text, expected) => {
    expect(listOpening(text)).toEqual(expect.arrayContaining(expected));
  });

  it.each([
    ['It was found by N. Brodie.', 'Brodie'],
    ['It was found by Dr. Marlow.', 'Marlow'],
  ])('takes the stop in “%s” for that of an abbreviation', (text, name) => {
    expect(listOpening(text)).not.toContain(name);
  });
});

it('finds no name in a change of subject, and one after an abbreviation', () => {
  expect(findNames('OK. Something else, please.').map(({ text }) => text)).toEqual([]);
  expect(findNames('It was found by Dr. Marlow.').map(({ text }) => text)).toEqual(['Dr. Marlow']);
});
