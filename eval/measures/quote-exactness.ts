import type { RecordedCitation } from '../contracts/run.js';

/**
 * Share of the citations whose paragraph exists and whose quote is, letter for letter, what stands there at its offsets;
 * 0 to 1. Null where nothing is cited.
 */
export function quoteExactness(
  citations: readonly Pick<RecordedCitation, 'exists' | 'exact'>[],
): number | null {
  if (citations.length === 0) return null;
  return citations.filter(({ exists, exact }) => exists && exact).length / citations.length;
}
