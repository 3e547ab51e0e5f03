import { describe, expect, it } from 'vitest';
import { findWords, listQueryWords } from '../../../src/web/reading/find-words.js';

function marked(text: string, query: string): string[] {
  return findWords(text, listQueryWords(query)).map(({ start, end }) => text.slice(start, end));
}

describe('listQueryWords', () => {
  it('leaves out what is too common to mark, accents, case and repeats', () => {
    expect(listQueryWords('What did the Côte d’Ivoire say about “crime” and CRIME in 2012?')).toEqual([
      'cote',
      'd',
      'ivoire',
      'crime',
      '2012',
    ]);
  });
});

describe('findWords', () => {
  it('marks whole words whatever their case, and no part of another word', () => {
    expect(marked('Cybercrime, crime and CRIME; the criminals of crimea', 'crime')).toEqual([
      'crime',
      'CRIME',
      'criminals',
    ]);
  });

  it('marks other forms of a word', () => {
    expect(marked('Terrorists, terrorism and terror; laws, lawful', 'terrorist law')).toEqual([
      'Terrorists',
      'terrorism',
      'terror',
      'laws',
    ]);
    expect(marked('studies of a study, studying', 'study')).toEqual(['studies', 'study', 'studying']);
  });

  it('does not take words for each other that only begin alike', () => {
    expect(marked('information informant international internet lawyer', 'inform intern law')).toEqual([
      'information',
    ]);
  });

  it('gives the offsets in the text as it stands, accents included', () => {
    expect(findWords('In Co\u0302te d’Ivoire', ['cote'])).toEqual([{ start: 3, end: 8 }]);
  });

  it('takes numbers to the letter', () => {
    expect(marked('2012, 20122 and 2012s', '2012')).toEqual(['2012', '2012s']);
  });

  it('finds nothing for a query of common words alone', () => {
    expect(marked('What was said of it', 'what was said')).toEqual([]);
  });
});
