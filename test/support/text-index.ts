import type { Paragraph } from '../../src/contracts/paragraph.js';
import type { IndexReader } from '../../src/contracts/search-index.js';
import { splitSentences } from '../../src/language/split-sentences.js';

/** An index of these paragraphs, in order of their document, that reads them and their sentences; all have one vector. */
export function openTextIndex(
  paragraphs: readonly Paragraph[],
): Pick<IndexReader, 'paragraphs' | 'sentences' | 'neighbours'> {
  return {
    paragraphs: (ids) => Promise.resolve(paragraphs.filter(({ id }) => ids.includes(id))),
    sentences: (ids) =>
      Promise.resolve(
        paragraphs
          .filter(({ id }) => ids.includes(id))
          .flatMap(({ id, text }) =>
            splitSentences(text).map(({ start, end }, ordinal) => ({
              paragraphId: id,
              ordinal,
              start,
              end,
              text: text.slice(start, end),
              vector: Float32Array.of(1, 0),
            })),
          ),
      ),
    neighbours: (id, before, after) => {
      const at = paragraphs.findIndex((paragraph) => paragraph.id === id);
      return Promise.resolve(at === -1 ? [] : paragraphs.slice(Math.max(0, at - before), at + after + 1));
    },
  };
}
