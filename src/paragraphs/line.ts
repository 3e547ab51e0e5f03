import type { TextBlock } from '../contracts/text-block.js';
import { parseMarker, type Marker } from './parse-marker.js';

/** How a line ends: with a stop, with another mark, or open, as a heading does or a sentence that goes on. */
export type LineEnding = 'stop' | 'colon' | 'semicolon' | 'comma' | 'open';

/** A block with what the rules ask about it. */
export interface Line {
  block: TextBlock;
  /** Its number among the blocks of the document. */
  position: number;
  marker: Marker | null;
  ending: LineEnding;
  words: number;
  startsLower: boolean;
}

/** Looks at one block as a line. */
export function toLine(block: TextBlock, position: number): Line {
  return {
    block,
    position,
    marker: block.marker === null ? null : parseMarker(block.marker),
    ending: findEnding(block.text),
    words: block.text === '' ? 0 : block.text.split(' ').length,
    startsLower: /^["“‘'([]*\p{Ll}/u.test(block.text),
  };
}

/** How a text ends, closing quotation marks, brackets and stars apart; "; and" counts as a semicolon. */
export function findEnding(text: string): LineEnding {
  const bare = text
    .slice(-24)
    .replace(/[\s"”’'»)\]*]+$/u, '')
    .replace(/([;,]) (?:and|or|and\/or)$/u, '$1');
  if (/[.!?…]$/u.test(bare)) return 'stop';
  if (bare.endsWith(':')) return 'colon';
  if (bare.endsWith(';')) return 'semicolon';
  return bare.endsWith(',') ? 'comma' : 'open';
}

/** True of a line with a sentence that the line does not end: what follows may belong to it. */
export function isUnfinished(line: Line): boolean {
  return (line.ending === 'open' || line.ending === 'comma') && line.words >= 8;
}
