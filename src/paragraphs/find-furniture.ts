import type { Line } from './line.js';

/** A page header must stand on this many pages to be told from a line of its own. */
const leastRepeats = 3;
const pageNumber = /^(?:page )?[-–—]?\s?\d{1,4}\s?[-–—]?(?:\s?(?:\/|of)\s?\d{1,4})?$/iu;
const symbol = /^(?=.*\d)(?=.*[/.])[A-Z][A-Za-z]*[/.][A-Za-z0-9/.()-]*(?: \([A-Z]\))?$/u;

/**
 * Lines that belong to the page, not to the text: page numbers, document symbols repeated as page headers, notes in
 * square brackets such as the language of the page, and lines without text.
 */
export function findFurniture(lines: readonly Line[]): Set<number> {
  const furniture = new Set<number>();
  const symbols = new Map<string, number[]>();
  for (const { block, position, marker } of lines) {
    const { text } = block;
    if (block.cells !== null) {
      if (text === '') furniture.add(position);
    } else if (text === '' ? marker?.kind !== 'number' : isPageLine(text) && marker === null) {
      furniture.add(position);
    } else if (symbol.test(text)) {
      symbols.set(text, [...(symbols.get(text) ?? []), position]);
    }
  }
  for (const positions of symbols.values()) {
    if (positions.length < leastRepeats) continue;
    // The first stands in the masthead.
    for (const position of positions.slice(1)) furniture.add(position);
  }
  return furniture;
}

function isPageLine(text: string): boolean {
  return pageNumber.test(text) || /^\[[^[\]]{1,40}\]$/u.test(text);
}
