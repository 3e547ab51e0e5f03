import { describe, expect, it } from 'vitest';
import { splitLastWord } from '../../../src/web/briefings/split-last-word.js';

describe('splitLastWord', () => {
  it('cuts before the last word, and loses nothing', () => {
    expect(splitLastWord('At its second session.')).toEqual({ start: 'At its second ', last: 'session.' });
    expect(splitLastWord('Agreed.')).toEqual({ start: '', last: 'Agreed.' });
    expect(splitLastWord('')).toEqual({ start: '', last: '' });
  });

  it('leaves a very long last word free to break', () => {
    const text = `See ${'x'.repeat(25)}`;
    expect(splitLastWord(text)).toEqual({ start: text, last: '' });
  });
});
