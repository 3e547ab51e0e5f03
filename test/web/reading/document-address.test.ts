import { describe, expect, it } from 'vitest';
import { documentAddress, readDocumentAddress } from '../../../src/web/reading/document-address.js';

function read(address: string) {
  const { search, hash } = new URL(address, 'http://localhost');
  return readDocumentAddress({ search, hash });
}

describe('documentAddress', () => {
  it('names the paragraph, its highlights and the words to mark', () => {
    const address = documentAddress({
      documentId: 'soc-cp-365',
      key: 'u14',
      highlights: [
        { start: 12, end: 80 },
        { start: 95, end: 110 },
      ],
      query: 'cybercrime & law',
    });
    expect(address).toBe('/documents/soc-cp-365?q=cybercrime%20%26%20law&mark=u14:12-80,95-110#u14');
    expect(read(address)).toEqual({
      key: 'u14',
      highlights: {
        key: 'u14',
        ranges: [
          { start: 12, end: 80 },
          { start: 95, end: 110 },
        ],
      },
      query: 'cybercrime & law',
    });
  });

  it('is the plain address of the document where nothing else is given', () => {
    expect(documentAddress({ documentId: 'soc-cp-365' })).toBe('/documents/soc-cp-365');
  });
});

describe('readDocumentAddress', () => {
  it('keeps the highlights with their paragraph when the address moves on to another', () => {
    expect(read('/documents/a?mark=p62.a:0-4#p63')).toEqual({
      key: 'p63',
      highlights: { key: 'p62.a', ranges: [{ start: 0, end: 4 }] },
      query: '',
    });
  });

  it('leaves out ranges that are none', () => {
    expect(read('/documents/a?mark=p1:4-2,7,-3,8-9,1-2-3#p1').highlights).toEqual({
      key: 'p1',
      ranges: [{ start: 8, end: 9 }],
    });
  });

  it.each(['', '?mark=', '?mark=p1', '?mark=p1:', '?mark=p1:x-y', '?mark=:1-2'])(
    'finds no highlights in "%s"',
    (search) => {
      expect(readDocumentAddress({ search, hash: '#p1' }).highlights).toBeNull();
    },
  );

  it('reads a key that was encoded, and one that cannot be decoded as it stands', () => {
    expect(readDocumentAddress({ search: '', hash: '#annex%20i' }).key).toBe('annex i');
    expect(readDocumentAddress({ search: '', hash: '#100%' }).key).toBe('100%');
    expect(readDocumentAddress({ search: '', hash: '' }).key).toBeNull();
  });
});
