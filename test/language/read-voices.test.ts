import { describe, expect, it } from 'vitest';
import { readVoices } from '../../src/language/read-voices.js';

function read(text: string): string[] {
  return readVoices(text).map(({ kind, name, text: words }) => `${kind}: ${name === '' ? words : name}`);
}

describe('readVoices', () => {
  it.each([
    ['According to Peru’s delegate, nets are cheap.', ['named: Peru']],
    ['The Dutch delegate argued for nets.', ['named: Netherlands']],
    ['Nets, in Norway’s eyes, are cheap.', ['named: Norway']],
    [
      'For Peru, nets are cheap; Norway and Chile thought them dear.',
      ['named: Peru', 'named: Norway', 'named: Chile'],
    ],
    ['Chile, which has many boats, urged States to buy nets.', ['named: Chile']],
    ['States were urged by Viet Nam’s delegate to buy nets.', ['named: Viet Nam']],
    [
      'Several speakers welcomed nets, while others were concerned.',
      ['unnamed: Several speakers', 'unnamed: others'],
    ],
    ['The view was expressed that nets were dear.', ['unnamed: The view was expressed']],
    ['The Conference noted that nets were dear.', ['body: The Conference']],
    ['Nets were dear, she said.', ['pronoun: she']],
    ['A group of States has been calling for nets.', ['unnamed: A group of States']],
  ])('hears who speaks in “%s”', (text, voices) => {
    expect(read(text)).toEqual(voices);
  });

  it.each([
    'Norway has sold nets to Peru.',
    'The nets of Norway were praised.',
    'Norway was encouraged to sell nets.',
    'Many States have no nets.',
  ])('hears nobody in “%s”', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('tells some of the speakers from the speakers', () => {
    expect(readVoices('Some delegates agreed.').map(({ some }) => some)).toEqual([true]);
    expect(readVoices('Delegates agreed.').map(({ some }) => some)).toEqual([false]);
  });
});
