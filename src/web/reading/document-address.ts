import type { TextRange } from './split-text.js';

/** Where a document is opened. */
export interface DocumentPlace {
  documentId: string;
  /** Locator key of the paragraph to open at. */
  key?: string;
  /** Ranges of that paragraph's text to highlight. */
  highlights?: readonly TextRange[];
  /** Words to mark throughout the document. */
  query?: string;
}

/** What the address of a document says besides which one. */
export interface DocumentAddress {
  /** The paragraph or section named after the "#"; null where there is none. */
  key: string | null;
  /** Ranges to highlight, and the paragraph they belong to: it may differ from `key` after a step within the page. */
  highlights: { key: string; ranges: TextRange[] } | null;
  /** Words to mark; '' for none. */
  query: string;
}

/** Most ranges read from an address. */
const mostRanges = 100;

/**
 * The address of a document: /documents/soc-cp-365?mark=u14:12-80,95-110#u14. The ranges name their paragraph, so that
 * they keep to it when the reader follows a link within the page, which changes only what stands after the "#".
 */
export function documentAddress({ documentId, key, highlights = [], query = '' }: DocumentPlace): string {
  const search: string[] = [];
  if (query !== '') search.push(`q=${encodeURIComponent(query)}`);
  if (key !== undefined && highlights.length > 0) {
    const ranges = highlights.slice(0, mostRanges).map(({ start, end }) => `${start}-${end}`);
    search.push(`mark=${encodeURIComponent(key)}:${ranges.join(',')}`);
  }
  const path = `/documents/${encodeURIComponent(documentId)}`;
  const question = search.length === 0 ? '' : `?${search.join('&')}`;
  return `${path}${question}${key === undefined ? '' : `#${encodeURIComponent(key)}`}`;
}

/** Reads what stands after the path of a document's address; what is not understood is left out. */
export function readDocumentAddress({ search, hash }: { search: string; hash: string }): DocumentAddress {
  const fields = new URLSearchParams(search);
  return {
    key: readKey(hash),
    highlights: readHighlights(fields.get('mark')),
    query: (fields.get('q') ?? '').trim(),
  };
}

function readKey(hash: string): string | null {
  const encoded = hash.replace(/^#/u, '');
  if (encoded === '') return null;
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}

function readHighlights(value: string | null): DocumentAddress['highlights'] {
  const match = /^(.+):([\d,-]+)$/u.exec(value ?? '');
  if (match === null) return null;
  const [, key = '', list = ''] = match;
  const ranges = list
    .split(',')
    .slice(0, mostRanges)
    .flatMap((entry) => {
      const range = /^(\d{1,9})-(\d{1,9})$/u.exec(entry);
      const [start, end] = [Number(range?.[1]), Number(range?.[2])];
      return start < end ? [{ start, end }] : [];
    });
  return ranges.length === 0 ? null : { key, ranges };
}
