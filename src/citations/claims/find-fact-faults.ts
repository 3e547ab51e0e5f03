import type { CitedPassage, Finding } from '../../contracts/claim-check.js';
import type { AlignedSentence } from './aligned-sentence.js';
import { readCitedSource } from './cited-source.js';
import { findDateFaults } from './find-date-faults.js';
import { findNameFaults } from './find-name-faults.js';
import { findNumberFaults } from './find-number-faults.js';
import { findQuotationFaults } from './find-quotation-faults.js';
import { findSwappedFacts } from './find-swapped-facts.js';
import { findSymbolFaults } from './find-symbol-faults.js';
import { findWeekdayFaults } from './find-weekday-faults.js';

/**
 * Facts of a sentence that the paragraphs it cites do not bear out: numbers, dates, names, document symbols, and words
 * in quotation marks. A fact stands in a paragraph in any of its forms; its headings, what introduces it and what is
 * known of its document count. All findings are grave.
 */
export function findFactFaults({
  text,
  passages,
  aligned,
}: {
  text: string;
  passages: readonly CitedPassage[];
  /** Sentences of the passages by their likeness to the text, best first; they help to tell facts that were swapped. */
  aligned?: readonly AlignedSentence[];
}): Finding[] {
  const where = passages.map(({ paragraph }) => paragraph.locator).join(' and ');
  const check = { text, source: readCitedSource(passages), where };
  const absent = [
    ...findNumberFaults(check),
    ...findDateFaults(check),
    ...findWeekdayFaults(check),
    ...findNameFaults(check),
    ...findSymbolFaults(check),
    ...findQuotationFaults(check),
  ];
  return [...absent, ...findSwappedFacts(check, aligned)];
}
