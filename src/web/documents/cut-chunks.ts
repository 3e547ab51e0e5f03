import type { ReadingParagraph } from '../../contracts/paragraph.js';
import type { ArrangedText, TextBlock } from './arrange-text.js';

/** A stretch of a document that is put into the page in one go. */
export interface TextChunk {
  blocks: TextBlock[];
  /** True for the footnotes after the text. */
  notes: boolean;
  /** Characters of its text and number of its blocks: what its height is guessed from. */
  characters: number;
}

/** Blocks of one chunk: few enough to be laid out within a frame or two when they are scrolled to. */
const blocksOfChunk = 50;

/** Cuts a document into chunks: its text, then its footnotes, which never share one. */
export function cutChunks({ blocks, notes }: Pick<ArrangedText, 'blocks' | 'notes'>): TextChunk[] {
  const noteBlocks = notes.map((paragraph): TextBlock => ({ kind: 'paragraph', paragraph }));
  return [
    ...slice(blocks).map((part) => describe(part, false)),
    ...slice(noteBlocks).map((part) => describe(part, true)),
  ];
}

/** Where every paragraph and heading stands: its key or section id, and the index of its chunk. */
export function indexChunks(chunks: readonly TextChunk[]): Map<string, number> {
  return new Map(
    chunks.flatMap((chunk, index) => chunk.blocks.map((block) => [nameBlock(block), index] as const)),
  );
}

/** The key of a paragraph, the id of a heading: its anchor in the page. */
export function nameBlock(block: TextBlock): ReadingParagraph['key'] {
  return block.kind === 'heading' ? block.heading.id : block.paragraph.key;
}

/**
 * The order in which chunks are put into the page: the one asked for, its neighbours, then outwards to both ends, so
 * that what the reader is likely to see next is there first.
 */
export function orderChunks(count: number, first: number): number[] {
  return Array.from({ length: count }, (_, index) => index).sort(
    (one, other) => Math.abs(one - first) - Math.abs(other - first) || one - other,
  );
}

function slice(blocks: readonly TextBlock[]): TextBlock[][] {
  const count = Math.ceil(blocks.length / blocksOfChunk);
  return Array.from({ length: count }, (_, index) =>
    blocks.slice(index * blocksOfChunk, (index + 1) * blocksOfChunk),
  );
}

function describe(blocks: TextBlock[], notes: boolean): TextChunk {
  const lengths = blocks.map((block) =>
    block.kind === 'heading' ? block.heading.text.length : block.paragraph.text.length,
  );
  return { blocks, notes, characters: lengths.reduce((sum, length) => sum + length, 0) };
}
