import { describe, expect, it } from 'vitest';
import { areRelatedStems } from '../../../src/language/are-related-stems.js';
import { expandStems, hasBothSides, readSides } from '../../../src/answers/extractive/topic-words.js';

describe('areRelatedStems', () => {
  it.each([
    ['terror', 'terrorist', true],
    ['terrorist', 'terror', true],
    ['crime', 'crimin', true],
    ['crime', 'crime', true],
    ['terror', 'territori', false],
    ['sea', 'season', false],
    ['port', 'portfolio', false],
  ])('of %s and %s is %s', (left, right, expected) => {
    expect(areRelatedStems(left, right)).toBe(expected);
  });
});

describe('expandStems', () => {
  it('adds the terms that the text has a related word for, and no others', () => {
    const term = (stem: string) => ({ term: stem, stem, weight: 1, known: true });
    const terms = { terms: [term('terror'), term('piraci')], totalWeight: 2 };
    expect([...expandStems(new Set(['terrorist', 'group']), terms)]).toEqual([
      'terrorist',
      'group',
      'terror',
    ]);
  });
});

describe('readSides', () => {
  it('takes the two sides out of “between … and …”', () => {
    expect(readSides('links between terrorism and organized crime')).toEqual({
      text: 'terrorism organized crime',
      first: ['terror'],
      second: ['organ', 'crime'],
    });
  });

  it.each(['cybercrime', 'terrorism and organized crime', 'links between the and of'])(
    'finds none in “%s”',
    (topic) => {
      expect(readSides(topic)).toBeNull();
    },
  );
});

describe('hasBothSides', () => {
  const sides = { text: '', first: ['terror'], second: ['organ', 'crime'] };
  it('wants both words of a side of two, in any form', () => {
    expect(hasBothSides(sides, new Set(['terrorist', 'organ', 'crimin']))).toBe(true);
    expect(hasBothSides(sides, new Set(['terrorist', 'crimin']))).toBe(false);
    expect(hasBothSides(sides, new Set(['organ', 'crime']))).toBe(false);
  });
});
