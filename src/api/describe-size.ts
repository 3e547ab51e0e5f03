import type { IndexManifest } from '../contracts/search-index.js';

/** The size of an index in words: "4 documents, 320 paragraphs". */
export function describeSize(counts: IndexManifest['counts']): string {
  const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;
  return `${count(counts.documents, 'document')}, ${count(counts.paragraphs, 'paragraph')}`;
}
