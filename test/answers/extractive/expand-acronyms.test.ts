import { describe, expect, it } from 'vitest';
import { expandAcronyms } from '../../../src/answers/extractive/expand-acronyms.js';
import type { NamedInQuestion } from '../../../src/answers/extractive/find-missing-names.js';
import { makeCandidate } from './make-candidate.js';

const named = (text: string): NamedInQuestion => ({ text, canonical: text, kind: 'organization' });
const evidence = [
  makeCandidate({ text: 'Nets were lost.' }),
  makeCandidate({ text: 'It fell to the Harbour  Board of the North to decide.' }),
];

function expand(text: string, isUnknown = true): string {
  const thing = named(text);
  const [expanded] = expandAcronyms([thing], isUnknown ? [thing] : [], evidence);
  expect(expanded?.canonical).toBe(expanded?.text);
  return expanded?.text ?? '';
}

describe('expandAcronyms', () => {
  it('takes the words whose initials the evidence has, those that only join left out of the initials', () => {
    expect(expand('HB')).toBe('Harbour Board');
    expect(expand('HBN')).toBe('Harbour Board of the North');
  });

  it.each([
    ['HN', 'has its letters only with others between them'],
    ['HBS', 'has a letter that the evidence does not have'],
    ['Hb', 'is not all in capitals'],
    ['H', 'is one letter'],
    ['NW', 'would stand for words of which one is not capitalised'],
  ])('leaves “%s” alone, which %s', (text) => {
    expect(expand(text)).toBe(text);
  });

  it('leaves a name alone that the corpus has as it is', () => {
    expect(expand('HB', false)).toBe('HB');
  });
});
