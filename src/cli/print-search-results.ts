import type { SearchResult } from '../contracts/assistant.js';
import type { Layout } from './layout.js';
import { createPaint } from './paint.js';
import { splitWords, wrapText } from './wrap-text.js';

/** Longest extract of a paragraph, in words. */
const extractLength = 40;

/** Hits as people read them on a terminal, best first, ending with a line end. */
export function renderSearchResults(
  results: readonly SearchResult[],
  layout: Layout & { baseUrl?: string },
): string {
  const paint = createPaint(layout.colour);
  const entries = results.map((result, index) => {
    const mark = `${index + 1}. `;
    const indent = ' '.repeat(mark.length);
    const ranks = Object.entries(result.legs).map(([leg, place]) => `${leg} ${place.rank}`);
    return [
      wrapText(result.label, { width: layout.width, firstIndent: mark, indent, paint: paint.strong }),
      wrapText(extract(result.paragraph.text), { width: layout.width, indent }),
      `${indent}${paint.quiet(`${layout.baseUrl ?? ''}${result.url}`)}`,
      `${indent}${paint.quiet(ranks.join(', '))}`,
    ].join('\n');
  });
  return `${entries.join('\n\n')}\n`;
}

function extract(text: string): string {
  const words = splitWords(text);
  return words.length <= extractLength ? text : `${words.slice(0, extractLength).join(' ')} …`;
}
