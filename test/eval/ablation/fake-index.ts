import type { IndexedSentence, IndexReader, LegHit } from '../../../src/contracts/search-index.js';
import { manifest, paragraphs, pressRelease } from '../../support/fake-assistant.js';

/** Hits with these scores, in this order. */
export function makeHits(scores: Readonly<Record<string, number>>): LegHit[] {
  return Object.entries(scores).map(([paragraphId, score]) => ({ paragraphId, score }));
}

/** A sentence of a paragraph of which only the vector matters. */
export function makeSentence(paragraphId: string, vector: readonly number[]): IndexedSentence {
  return { paragraphId, ordinal: 0, start: 0, end: 1, text: 'A', vector: Float32Array.from(vector) };
}

/** What the fake index finds. */
export interface Found {
  lexical: LegHit[];
  dense: LegHit[];
  sentences: IndexedSentence[];
}

/** An index of the press release that finds what it is told, whatever it is asked for. */
export function makeFakeIndex({ lexical, dense, sentences }: Found): IndexReader {
  return {
    describe: () => Promise.resolve(manifest),
    searchLexical: (_terms, limit) => Promise.resolve(lexical.slice(0, limit)),
    searchDense: (_vector, limit) => Promise.resolve(dense.slice(0, limit)),
    locate: (key) => Promise.resolve(paragraphs.filter((paragraph) => paragraph.key === key)),
    paragraphs: (ids) => Promise.resolve(paragraphs.filter(({ id }) => ids.includes(id))),
    neighbours: (id, before, after) => {
      const at = paragraphs.findIndex((paragraph) => paragraph.id === id);
      return Promise.resolve(paragraphs.slice(at - before, at + after + 1));
    },
    outline: () => Promise.resolve({ paragraphs, headings: [] }),
    sentences: (ids) => Promise.resolve(sentences.filter(({ paragraphId }) => ids.includes(paragraphId))),
    documents: () => Promise.resolve([pressRelease]),
    vocabulary: (terms) => Promise.resolve(terms.map((term) => term.length)),
    scan: () => {
      throw new Error('not scanned here');
    },
    close: () => Promise.resolve(),
  };
}
