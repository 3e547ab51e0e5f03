import type { DocumentReader } from '../contracts/text-block.js';
import { markdownReader } from './markdown-reader.js';
import { plainTextReader } from './plain-text-reader.js';

/** Every format that can be read; a new one is added here. */
export const documentReaders: readonly DocumentReader[] = [plainTextReader, markdownReader];
