import type { Chunk, Sentence } from '../../src/contracts/chunk.js';
import type { Document } from '../../src/contracts/document.js';
import type { Paragraph } from '../../src/contracts/paragraph.js';
import type { Embedded, IndexEntry } from '../../src/contracts/search-index.js';

/** A document in which only what a test gives is of interest. */
export function makeDocument(given: Partial<Document> & { id: string }): Document {
  return {
    title: `Title of ${given.id}`,
    shortTitle: given.id,
    aliases: [],
    symbol: null,
    body: null,
    date: null,
    session: null,
    kind: null,
    status: null,
    language: null,
    source: { path: `${given.id}.txt`, sha256: '0'.repeat(64), bytes: 0 },
    ...given,
  };
}

/** The numbered paragraph `ordinal + 1` of a document; its source is its text at offset 0. */
export function makeParagraph(
  given: Partial<Paragraph> & { documentId: string; ordinal: number; text: string },
): Paragraph {
  const number = given.ordinal + 1;
  const key = given.key ?? `p${number}`;
  const span = { start: 0, end: given.text.length };
  return {
    id: `${given.documentId}#${key}`,
    key,
    locator: `para. ${number}`,
    kind: 'numbered',
    part: null,
    parentId: null,
    headingPath: [],
    sourceSpans: [span],
    textRuns: given.text === '' ? [] : [{ text: 0, source: 0, length: given.text.length }],
    footnoteCalls: [],
    calledBy: [],
    page: null,
    ...given,
  };
}

/** The n-th chunk of a paragraph, over all of its text. */
export function makeChunk(paragraph: Paragraph, window = 0): Chunk {
  return {
    id: `${paragraph.id}~${window}`,
    paragraphId: paragraph.id,
    text: paragraph.text,
    start: 0,
    end: paragraph.text.length,
    tokens: paragraph.text.split(' ').length + 2,
  };
}

/** Sentence `ordinal` of a paragraph: the first place in which its text has these words. */
export function makeSentence(paragraph: Paragraph, ordinal: number, text: string): Sentence {
  const start = paragraph.text.indexOf(text);
  if (start < 0) throw new Error(`"${text}" is not in ${paragraph.id}`);
  return { paragraphId: paragraph.id, ordinal, start, end: start + text.length, text };
}

/** A paragraph as a test writes it: its text, the vectors of its chunks, and what else matters. */
export interface ParagraphPlan extends Partial<Paragraph> {
  text: string;
  /** One for each chunk; the first is also the vector of its one sentence. */
  vectors?: number[][];
}

/** An entry whose paragraphs are numbered from 1, each with its chunks and itself as its one sentence. */
export function makeEntry(
  document: Partial<Document> & { id: string },
  plans: ParagraphPlan[],
  headings: IndexEntry['headings'] = [],
): IndexEntry {
  const chunks: Embedded<Chunk>[] = [];
  const sentences: Embedded<Sentence>[] = [];
  const paragraphs = plans.map(({ vectors = [], ...plan }, ordinal) => {
    const paragraph = makeParagraph({ documentId: document.id, ordinal, ...plan });
    const arrays = vectors.map((vector) => Float32Array.from(vector));
    arrays.forEach((vector, window) => chunks.push({ item: makeChunk(paragraph, window), vector }));
    const [first] = arrays;
    if (first !== undefined) {
      sentences.push({ item: makeSentence(paragraph, 0, paragraph.text), vector: first });
    }
    return paragraph;
  });
  return { document: makeDocument(document), paragraphs, headings, chunks, sentences };
}
