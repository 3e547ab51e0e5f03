import { describe, expect, it } from 'vitest';
import { normaliseText } from '../../../eval/measures/normalise-text.js';

describe('normaliseText', () => {
  it.each([
    ['Egypt’s “new” Convention', 'egypt\'s "new" convention'],
    ['20–27 April 2020 — and −5 non‑members', '20-27 april 2020 - and -5 non-members'],
    ['  one\n\ttwo\u00a0three\u2009four ', 'one two three four'],
    ['Said so. [3]\nAnd so [3] [4], too [12][1].', 'said so. and so, too.'],
    ['Both [1, 2] and [3;4].', 'both and.'],
    ['Report [2012] and [a]', 'report [2012] and [a]'],
    ['ﬁne co\u00adoperate zero\u200bwidth', 'fine cooperate zerowidth'],
    ['', ''],
  ])('turns %j into %j', (text, expected) => {
    expect(normaliseText(text)).toBe(expected);
  });
});
