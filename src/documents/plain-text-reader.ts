import type { DocumentReader } from '../contracts/text-block.js';
import { readTextBlocks } from './read-text-blocks.js';

/** Reads plain text, with the inline Markdown that text exports of official documents carry. */
export const plainTextReader: DocumentReader = {
  extensions: ['.txt', '.text'],
  read: (file) => readTextBlocks(file, { hashHeadings: false }),
};
