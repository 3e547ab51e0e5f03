import { describe, expect, it } from 'vitest';
import { mergeRanges, splitText } from '../../../src/web/reading/split-text.js';

const text = 'States agreed to act.';

describe('splitText', () => {
  it('gives a text without highlights and calls back as one piece', () => {
    expect(splitText(text, {})).toEqual([{ kind: 'text', text, highlighted: false }]);
  });

  it('makes one highlight of two that overlap, whatever their order', () => {
    const highlights = [
      { start: 10, end: 16 },
      { start: 7, end: 13 },
    ];
    expect(splitText(text, { highlights })).toEqual([
      { kind: 'text', text: 'States ', highlighted: false },
      { kind: 'text', text: 'agreed to', highlighted: true },
      { kind: 'text', text: ' act.', highlighted: false },
    ]);
  });

  it('keeps the order of two footnote calls at one offset and leaves them out of the highlight that begins there', () => {
    const calls = [
      { offset: 7, footnoteId: 'a#fn2' },
      { offset: 7, footnoteId: 'a#fn1' },
    ];
    expect(splitText(text, { highlights: [{ start: 7, end: 13 }], calls })).toEqual([
      { kind: 'text', text: 'States ', highlighted: false },
      { kind: 'call', footnoteId: 'a#fn2' },
      { kind: 'call', footnoteId: 'a#fn1' },
      { kind: 'text', text: 'agreed', highlighted: true },
      { kind: 'text', text: ' to act.', highlighted: false },
    ]);
  });

  it('goes on with a highlight behind a call that stands within it', () => {
    expect(
      splitText(text, { highlights: [{ start: 0, end: 13 }], calls: [{ offset: 6, footnoteId: 'a#fn1' }] }),
    ).toEqual([
      { kind: 'text', text: 'States', highlighted: true },
      { kind: 'call', footnoteId: 'a#fn1' },
      { kind: 'text', text: ' agreed', highlighted: true },
      { kind: 'text', text: ' to act.', highlighted: false },
    ]);
  });

  it('puts calls at the beginning, the end and beyond the text where they can stand', () => {
    const calls = [
      { offset: 99, footnoteId: 'a#fn3' },
      { offset: 0, footnoteId: 'a#fn1' },
      { offset: 2, footnoteId: 'a#fn2' },
    ];
    expect(splitText('ab', { calls })).toEqual([
      { kind: 'call', footnoteId: 'a#fn1' },
      { kind: 'text', text: 'ab', highlighted: false },
      { kind: 'call', footnoteId: 'a#fn2' },
      { kind: 'call', footnoteId: 'a#fn3' },
    ]);
  });

  it('shows the calls of an empty text', () => {
    expect(splitText('', { calls: [{ offset: 0, footnoteId: 'a#fn1' }] })).toEqual([
      { kind: 'call', footnoteId: 'a#fn1' },
    ]);
  });
});

describe('mergeRanges', () => {
  it('leaves out what is empty, turned round or outside the text', () => {
    const ranges = [
      { start: 3, end: 3 },
      { start: 5, end: 2 },
      { start: 40, end: 50 },
      { start: -4, end: 2 },
      { start: 19, end: 400 },
    ];
    expect(mergeRanges(text, ranges)).toEqual([
      { start: 0, end: 2 },
      { start: 19, end: 21 },
    ]);
  });

  it('joins ranges that touch and swallows one within another', () => {
    const ranges = [
      { start: 2, end: 6 },
      { start: 6, end: 8 },
      { start: 3, end: 4 },
    ];
    expect(mergeRanges(text, ranges)).toEqual([{ start: 2, end: 8 }]);
  });

  it('takes in the whole of a character that a range would cut in half', () => {
    expect(mergeRanges('a😀b😀c', [{ start: 2, end: 5 }])).toEqual([{ start: 1, end: 6 }]);
  });
});
