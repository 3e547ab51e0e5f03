import type { RecordedCitation } from '../contracts/run.js';
import type { GoldUnit } from './list-gold-units.js';

/**
 * Share of the units of which a paragraph is cited, 0 to 1; an answer that declined cites nothing and has 0. Null where
 * there are no units.
 */
export function citationRecall(
  units: readonly GoldUnit[],
  citations: readonly Pick<RecordedCitation, 'paragraphId'>[],
): number | null {
  if (units.length === 0) return null;
  const cited = new Set(citations.map((citation) => citation.paragraphId));
  return units.filter((unit) => unit.some((paragraph) => cited.has(paragraph))).length / units.length;
}
