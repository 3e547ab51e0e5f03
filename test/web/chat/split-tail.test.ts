import { describe, expect, it } from 'vitest';
import { splitTail } from '../../../src/web/chat/split-tail.js';

describe('splitTail', () => {
  it.each([
    ['Crime rose.', { body: 'Crime ', tail: 'rose.' }],
    ['Rose.', { body: '', tail: 'Rose.' }],
    ['', { body: '', tail: '' }],
    ['a word of abcdefghijklmnopqrstuvwxyz', { body: 'a word of abcdefghijklmnopqr', tail: 'stuvwxyz' }],
  ])('cuts "%s" before its last word, and a very long word near its end', (text, parts) => {
    expect(splitTail(text)).toEqual(parts);
  });

  it('never cuts between the halves of a character', () => {
    // U+1F9ED is two units, the second of which is the eighth from the end.
    const text = `${'x'.repeat(30)}\u{1F9ED}1234567`;
    expect(splitTail(text)).toEqual({ body: 'x'.repeat(30), tail: '\u{1F9ED}1234567' });
  });
});
