import type { Paragraph } from '../contracts/paragraph.js';

/** Where a paragraph opens, relative to the server: /documents/<id>#<key>. */
export function makeUrl(paragraph: Pick<Paragraph, 'documentId' | 'key'>): string {
  return `/documents/${encodeURIComponent(paragraph.documentId)}#${encodeURIComponent(paragraph.key)}`;
}
