import { describe, expect, it } from 'vitest';
import { findWords } from '../../src/language/find-words.js';
import { lookUpOtherNames } from '../../src/language/other-names.js';

function lookUp(text: string): ReturnType<typeof lookUpOtherNames> {
  return lookUpOtherNames(findWords(text), 0);
}

describe('lookUpOtherNames', () => {
  it('knows a convention by its acronym, its city and its subject', () => {
    const body = 'United Nations Convention against Transnational Organized Crime';
    for (const name of ['UNTOC', 'Palermo Convention', 'Organized Crime Convention'])
      expect(lookUp(name)?.bodies).toEqual([body]);
  });

  it('takes the longest name and keeps the shorter one inside it', () => {
    const found = lookUp('Council of Europe Convention on Cybercrime entered into force');
    expect(found).toEqual({
      bodies: ['Convention on Cybercrime'],
      length: 6,
      within: ['Council of Europe'],
    });
  });

  it('reads a word as an acronym only in capitals', () => {
    expect(lookUp('CAT')?.bodies).toEqual([
      'Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment',
    ]);
    expect(lookUp('Cat')).toBeNull();
  });

  it('gives both bodies that share an acronym', () => {
    expect(lookUp('ICC')?.bodies).toEqual([
      'International Criminal Court',
      'International Chamber of Commerce',
    ]);
  });

  it('reads British and American spellings alike', () => {
    expect(lookUp('World Health Organisation')?.bodies).toEqual(lookUp('World Health Organization')?.bodies);
    expect(lookUp('UN Development Program')?.bodies).toEqual(['United Nations Development Programme']);
  });
});
