import type { TextChunk } from './cut-chunks.js';

/** Widest line of the text, its margin without, in pixels; as the measure of the page's type comes out. */
const widestLine = 610;
/** What stands left and right of the text at the least, its margin included, in pixels. */
const margins = 90;
/** Mean width of a character and height of a line of the body type, in pixels. */
const characterWidth = 8.1;
const lineHeight = 28;
/** Room below a block, and on average half of its last line left empty, in pixels. */
const blockRoom = 16 + lineHeight / 2;

/**
 * About how high a chunk will be, in pixels, so that the scroll bar tells the truth before the chunk is laid out. The
 * browser corrects it when it gets there.
 */
export function estimateHeight(
  { characters, blocks }: Pick<TextChunk, 'characters' | 'blocks'>,
  windowWidth: number,
): number {
  const line = Math.max(Math.min(windowWidth - margins, widestLine), 160);
  return Math.round((characters * characterWidth * lineHeight) / line + blocks.length * blockRoom);
}
