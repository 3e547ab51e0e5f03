import { describe, expect, it } from 'vitest';
import { bookmarkKey, shortenBookmark } from '../../../src/web/bookmarks/bookmark.js';

const pick = { kind: 'paragraph', paragraphId: 'soc-cp-365#u12' } as const;

describe('bookmarks', () => {
  it('tells answers of one conversation, and answers from paragraphs, apart', () => {
    const keys = [
      bookmarkKey(pick),
      bookmarkKey({ kind: 'answer', conversationId: 'c', answerId: 'a' }),
      bookmarkKey({ kind: 'answer', conversationId: 'c', answerId: 'b' }),
    ];
    expect(new Set(keys).size).toBe(3);
    expect(bookmarkKey({ ...pick })).toBe(keys[0]);
  });

  it('keeps a short text whole and cuts a long one at a word', () => {
    const short = { pick, label: 'SOC/CP/365, ¶ 12', text: 'Cybercrime.' };
    expect(shortenBookmark(short)).toBe(short);
    const long = shortenBookmark({ ...short, text: `${'word '.repeat(55)}unbroken${'x'.repeat(400)}` });
    expect(long.text).toBe(`${'word '.repeat(55).trimEnd()} …`);
  });

  it('cuts a long text without blanks all the same', () => {
    expect(shortenBookmark({ pick, label: '', text: 'x'.repeat(900) }).text).toBe(`${'x'.repeat(280)} …`);
  });
});
