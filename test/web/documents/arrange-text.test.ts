import { describe, expect, it } from 'vitest';
import { arrangeText, findSection } from '../../../src/web/documents/arrange-text.js';
import { cutChunks, indexChunks, nameBlock, orderChunks } from '../../../src/web/documents/cut-chunks.js';
import { makeParagraph } from './make-paragraph.js';

const headings = [
  { text: 'II. Crime', level: 2, before: 3 },
  { text: 'I. Introduction', level: 2, before: 1 },
  { text: 'Details', level: 5, before: 3 },
  { text: 'Signed', level: 1, before: 9 },
];

const paragraphs = [
  makeParagraph({ key: 'p2', ordinal: 3 }),
  makeParagraph({ key: 'masthead', kind: 'masthead', ordinal: 0 }),
  makeParagraph({ key: 'fn1', kind: 'footnote', ordinal: 2 }),
  makeParagraph({ key: 'p1', ordinal: 1 }),
];

describe('arrangeText', () => {
  it('puts headings before what follows them, footnotes apart, and a heading of nothing at the end', () => {
    const { blocks, notes } = arrangeText(paragraphs, headings);
    expect(blocks.map(nameBlock)).toEqual([
      'masthead',
      'section-1',
      'p1',
      'section-2',
      'section-3',
      'p2',
      'section-4',
    ]);
    expect(notes.map(({ key }) => key)).toEqual(['fn1']);
  });

  it('numbers the headings in order and leaves no gap in their depths', () => {
    expect(arrangeText(paragraphs, headings).headings).toEqual([
      { id: 'section-1', text: 'I. Introduction', depth: 1, before: 1 },
      { id: 'section-2', text: 'II. Crime', depth: 1, before: 3 },
      { id: 'section-3', text: 'Details', depth: 2, before: 3 },
      { id: 'section-4', text: 'Signed', depth: 1, before: 9 },
    ]);
  });
});

describe('findSection', () => {
  it('names the innermost section of a paragraph, and none before the first', () => {
    const { headings: sections } = arrangeText(paragraphs, headings);
    const names = [0, 1, 2, 3, 8, 9, 500].map((ordinal) => findSection(sections, ordinal)?.text ?? null);
    expect(names).toEqual([
      null,
      'I. Introduction',
      'I. Introduction',
      'Details',
      'Details',
      'Signed',
      'Signed',
    ]);
  });
});

describe('cutChunks', () => {
  it('cuts the text into chunks of fifty and the footnotes into chunks of their own', () => {
    const text = Array.from({ length: 120 }, (_, at) => makeParagraph({ key: `p${at + 1}`, ordinal: at }));
    const note = makeParagraph({ key: 'fn1', kind: 'footnote', ordinal: 120, text: 'See above.' });
    const chunks = cutChunks(arrangeText([...text, note], []));
    expect(chunks.map(({ blocks, notes }) => [blocks.length, notes])).toEqual([
      [50, false],
      [50, false],
      [20, false],
      [1, true],
    ]);
    expect(chunks[3]?.characters).toBe(10);
    const places = indexChunks(chunks);
    expect(['p1', 'p50', 'p51', 'p120', 'fn1', 'p121'].map((key) => places.get(key))).toEqual([
      0,
      0,
      1,
      2,
      3,
      undefined,
    ]);
  });

  it('gives no chunks for a document without text', () => {
    expect(cutChunks(arrangeText([], []))).toEqual([]);
  });
});

describe('orderChunks', () => {
  it('goes outwards from the one that is wanted', () => {
    expect(orderChunks(6, 4)).toEqual([4, 3, 5, 2, 1, 0]);
  });
});
