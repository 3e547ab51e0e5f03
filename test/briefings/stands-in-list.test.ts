import { describe, expect, it } from 'vitest';
import { standsInList } from '../../src/briefings/stands-in-list.js';
import { extractStems } from '../../src/language/extract-terms.js';

const test = (text: string, topic: string, phrase: string) =>
  standsInList(text, new Set(extractStems(topic)), extractStems(phrase));

describe('standsInList', () => {
  it.each([
    [
      'New forms of crime, such as piracy, cybercrime and trafficking in cultural property.',
      'cybercrime',
      'piracy',
    ],
    [
      'New forms of crime, such as piracy, cybercrime and trafficking in cultural property.',
      'cybercrime',
      'cultural property',
    ],
    ['Concern was voiced over piracy, drugs, arms and cybercrime.', 'cybercrime', 'drugs'],
  ])('is so in “%s” of %s and %s', (text, topic, phrase) => {
    expect(test(text, topic, phrase)).toBe(true);
  });

  it.each([
    ['Electronic evidence is needed to fight cybercrime.', 'cybercrime', 'electronic evidence'],
    [
      'Combating cybercrime required new laws that many States have not passed, and training.',
      'cybercrime',
      'training',
    ],
    ['Ports are busy, and so are quays.', 'cybercrime', 'ports'],
  ])('is not so in “%s” of %s and %s', (text, topic, phrase) => {
    expect(test(text, topic, phrase)).toBe(false);
  });
});
