import { describe, expect, it } from 'vitest';
import { findLackingForm } from '../../src/pipeline/find-lacking-form.js';

describe('findLackingForm', () => {
  it.each([
    ['How many ships were lost?', 'Ships were lost.', 'Nine ships were lost.', 'a number'],
    ['When did it enter into force?', 'It has entered into force.', 'It did so on 3 May 1921.', 'a date'],
    ['How much does a pier cost?', 'A pier has its price.', 'It costs $23 billion.', 'an amount of money'],
    ['Which countries objected?', 'Some countries objected.', 'Egypt objected.', 'a country by name'],
  ])('names what the answer to “%s” lacks', (question, given, known, lacking) => {
    expect(findLackingForm({ question, given: [given], known: [known] })).toBe(lacking);
  });

  it.each([
    ['How many ships were lost?', 'Nine ships were lost.', 'Ships were lost.'],
    ['How many ships were lost?', 'Ships were lost.', 'The number of ships is not known.'],
    ['What was said about ships?', 'Ships were lost.', 'Nine ships were lost.'],
  ])('finds nothing lacking: %s %s %s', (question, given, known) => {
    expect(findLackingForm({ question, given: [given], known: [known] })).toBeNull();
  });
});
