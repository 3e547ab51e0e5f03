import fc from 'fast-check';
import { expect, it } from 'vitest';
import { splitWords, wrapText } from '../../src/cli/wrap-text.js';

it('breaks at spaces so that no line is longer than the width, and loses no word', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 60 }), (text, width) => {
      const wrapped = wrapText(text, { width, indent: '  ' });
      expect(splitWords(wrapped.replaceAll('\n', ' '))).toEqual(splitWords(text));
      for (const line of wrapped.split('\n')) {
        const isOneWord = splitWords(line).length <= 1;
        expect(isOneWord || Array.from(line).length <= width).toBe(true);
      }
    }),
  );
});

it('fills a line to the last character', () => {
  expect(wrapText('aa bb cc', { width: 5 })).toBe('aa bb\ncc');
  expect(wrapText('aa bb cc', { width: 4 })).toBe('aa\nbb\ncc');
});

it('lets a word that is too long stand alone', () => {
  expect(wrapText('a toolongword b', { width: 5, indent: ' ', firstIndent: '- ' })).toBe(
    '- a\n toolongword\n b',
  );
});
