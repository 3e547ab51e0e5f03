import { describe, expect, it } from 'vitest';
import { cutExcerpt } from '../../../src/web/search/cut-excerpt.js';
import { describeLegs } from '../../../src/web/search/describe-legs.js';

/** "word0000 word0001 …": nine characters each, the last with no space behind it. */
const text = Array.from({ length: 200 }, (_, at) => `word${String(at).padStart(4, '0')}`).join(' ');
const shown = (start: number) => {
  const excerpt = cutExcerpt(text, [{ start, end: start + 8 }]);
  return text.slice(excerpt.start, excerpt.end);
};

describe('cutExcerpt', () => {
  it('shows a text of up to nine hundred characters whole', () => {
    expect(cutExcerpt('x'.repeat(900), [])).toEqual({ start: 0, end: 900 });
  });

  it('begins a little before the first marked word and cuts at spaces', () => {
    // The word at 900 is word0100; 150 before it is 750, within word0083; 700 on is 1450, within word0161.
    expect(shown(900).split(' ').at(0)).toBe('word0084');
    expect(shown(900).split(' ').at(-1)).toBe('word0160');
  });

  // The text is 1,799 long; 700 before its end is 1,099, within word0122.
  it('ends with the text where the marked word stands near its end', () => {
    expect(shown(199 * 9).endsWith('word0199')).toBe(true);
    expect(
      shown(199 * 9)
        .split(' ')
        .at(0),
    ).toBe('word0123');
  });

  it('shows the beginning where nothing is marked', () => {
    expect(cutExcerpt(text, [])).toEqual({ start: 0, end: 692 });
  });

  it('cuts an unbroken word where it must', () => {
    expect(cutExcerpt('x'.repeat(2000), [])).toEqual({ start: 0, end: 700 });
  });
});

it('says how a paragraph was found, a leg that did not find it left out', () => {
  expect(
    describeLegs({
      exact: { rank: 1, score: 1 },
      lexical: { rank: 22, score: 2 },
      dense: { rank: 13, score: 1 },
    }),
  ).toBe('named 1st, words 22nd, meaning 13th');
  expect(describeLegs({ dense: { rank: 3, score: 0.5 } })).toBe('meaning 3rd');
});
