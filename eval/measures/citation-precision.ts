import type { GoldParagraph } from '../../src/contracts/evaluation-question.js';
import type { RecordedCitation } from '../contracts/run.js';

/**
 * Distinct cited paragraphs that are gold, of either grade, divided by distinct cited paragraphs; 0 to 1. A paragraph
 * that does not exist is cited and not gold. Null where nothing is cited or nothing is gold.
 */
export function citationPrecision(
  gold: readonly Pick<GoldParagraph, 'paragraph'>[],
  citations: readonly Pick<RecordedCitation, 'paragraphId'>[],
): number | null {
  const cited = new Set(citations.map((citation) => citation.paragraphId));
  if (cited.size === 0 || gold.length === 0) return null;
  return gold.filter(({ paragraph }) => cited.has(paragraph)).length / cited.size;
}
