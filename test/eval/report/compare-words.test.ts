import { describe, expect, it } from 'vitest';
import { compareWords } from '../../../eval/report/compare-words.js';

describe('compareWords', () => {
  it('marks the words that only one of two texts has', () => {
    // Common, in order: "More than", "passports were cancelled."
    expect(
      compareWords('More than 100 passports were cancelled.', 'More than ninety passports were cancelled.'),
    ).toEqual({
      before: [
        { text: 'More than ', changed: false },
        { text: '100 ', changed: true },
        { text: 'passports were cancelled.', changed: false },
      ],
      after: [
        { text: 'More than ', changed: false },
        { text: 'ninety ', changed: true },
        { text: 'passports were cancelled.', changed: false },
      ],
    });
  });

  it('keeps each text to the letter when its pieces are joined', () => {
    const before = '  a b\n\nc  d ';
    const after = 'b c x\td';
    const texts = compareWords(before, after);
    expect(texts.before.map(({ text }) => text).join('')).toBe(before);
    expect(texts.after.map(({ text }) => text).join('')).toBe(after);
    expect(texts.after.filter(({ changed }) => changed)).toEqual([{ text: 'x\t', changed: true }]);
  });

  it('marks a text wholly beside one that is empty', () => {
    expect(compareWords('', 'new words')).toEqual({
      before: [],
      after: [{ text: 'new words', changed: true }],
    });
  });

  it('gives up comparing two texts of more than four million pairs of words', () => {
    // 2,001 · 2,001 = 4,004,001
    const long = 'word '.repeat(2001);
    expect(compareWords(long, long)).toEqual({
      before: [{ text: long, changed: true }],
      after: [{ text: long, changed: true }],
    });
  });
});
