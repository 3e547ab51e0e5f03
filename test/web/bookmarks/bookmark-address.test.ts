import { expect, it } from 'vitest';
import { bookmarkAddress } from '../../../src/web/bookmarks/bookmark-address.js';

it('leads to the answer in its conversation and to the paragraph in its document', () => {
  expect(bookmarkAddress({ kind: 'answer', conversationId: 'a/b', answerId: 'x' })).toBe('/c/a%2Fb#x');
  expect(bookmarkAddress({ kind: 'paragraph', paragraphId: 'soc-cp-365#p62.a' })).toBe(
    '/documents/soc-cp-365#p62.a',
  );
});
