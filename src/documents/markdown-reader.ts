import type { DocumentReader } from '../contracts/text-block.js';
import { readTextBlocks } from './read-text-blocks.js';

/** Reads Markdown: as plain text, and "#" begins a heading. */
export const markdownReader: DocumentReader = {
  extensions: ['.md', '.markdown'],
  read: (file) => readTextBlocks(file, { hashHeadings: true }),
};
