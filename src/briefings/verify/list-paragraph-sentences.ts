import type { Paragraph } from '../../contracts/paragraph.js';
import { splitSentences } from '../../language/split-sentences.js';
import { normaliseText } from './normalise-text.js';

/** The sentences of a paragraph, normalised, and the whole of it where it has several. */
export function listParagraphSentences({ text }: Paragraph): string[] {
  const sentences = splitSentences(text).map(({ start, end }) => normaliseText(text.slice(start, end)));
  return sentences.length > 1 ? [...sentences, normaliseText(text)] : sentences;
}
