import { describe, expect, it } from 'vitest';
import { findUnnamed } from '../../src/conversation/find-unnamed.js';

describe('findUnnamed', () => {
  it.each([
    ['When did it sink?', 'it'],
    ['Who are they?', 'they'],
    ['Why was he arrested?', 'he'],
    // "many" only says what is asked: "years" and "jailed" are left
    ['For how many years was he jailed?', 'he'],
    ['What are its rules?', 'its'],
  ])('finds in “%s” that “%s” stands for nothing named', (question, pronoun) => {
    expect(findUnnamed(question)).toBe(pronoun);
  });

  it.each([
    // no pronoun
    'When did the ferry sink?',
    // the pronoun stands for something of the question
    'When the ferry sank, was it insured?',
    'What did Norway say of its ports?',
    // enough else is asked about: "fishermen", "repair", "nets"
    'Do fishermen repair nets with it?',
    // a name says enough of what is asked about
    'Did it reach Norway?',
    // "it" stands for nothing
    'Is it true that nets are banned?',
    // a place in the text, not a thing named before
    'What happened there?',
    '',
  ])('finds “%s” plain enough', (question) => {
    expect(findUnnamed(question)).toBeNull();
  });
});
