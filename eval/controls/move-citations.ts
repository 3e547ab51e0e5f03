import type { IndexReader } from '../../src/contracts/search-index.js';
import type { System } from '../contracts/system.js';
import { changeCitations } from './change-answer.js';

/**
 * Control: every citation moved to the next paragraph, its quote cut anew from there, so that the quote is exact and
 * only the gold paragraphs can tell.
 */
export function moveCitations(system: System, index: Pick<IndexReader, 'neighbours'>): System {
  return changeCitations(system, async (citation) => {
    const around = await index.neighbours(citation.paragraphId, 1, 1);
    const at = around.findIndex(({ id }) => id === citation.paragraphId);
    const moved = around[at + 1] ?? around[at - 1];
    if (moved === undefined) return citation;
    const quote = moved.text.slice(0, Math.max(1, citation.quote.length));
    return { ...citation, paragraphId: moved.id, quote, start: 0, end: quote.length };
  });
}
