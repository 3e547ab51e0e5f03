import { describe, expect, it } from 'vitest';
import { listNounPhrases } from '../../src/language/list-noun-phrases.js';

describe('listNounPhrases', () => {
  it('gives a noun and each longer end of its phrase, up to three words', () => {
    expect(
      listNounPhrases('Delegates stressed effective international cooperation and electronic evidence.'),
    ).toEqual([
      'effective international cooperation',
      'international cooperation',
      'cooperation',
      'electronic evidence',
      'evidence',
    ]);
  });

  it('leaves out what opens a sentence, names, numbers and dates', () => {
    expect(listNounPhrases('Welcomes the report of the Secretariat.')).toEqual(['report']);
    expect(listNounPhrases('It cost Japan a harbour in 2011.')).toEqual(['harbour']);
  });

  it('does not join words over a comma or a bracket', () => {
    expect(listNounPhrases('The master called for better training (online courses).')).toEqual([
      'master',
      'better training',
      'training',
      'online courses',
      'courses',
    ]);
  });

  it('gives nothing of an empty text', () => {
    expect(listNounPhrases('')).toEqual([]);
  });
});
