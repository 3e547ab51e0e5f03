import type { Finding } from '../../contracts/claim-check.js';
import { readPieces } from './cited-source.js';
import { findDateFaults } from './find-date-faults.js';
import { findNameFaults } from './find-name-faults.js';
import { findNumberFaults } from './find-number-faults.js';
import { findSymbolFaults } from './find-symbol-faults.js';

const negations =
  /(?<!\p{L})(?:not|no|never|nor|neither|none|nobody|nothing|cannot|without|\p{L}+n[’']t)(?!\p{L})/giu;

function countNegations(text: string): number {
  return [...text.matchAll(negations)].length;
}

/**
 * What a quote that does not stand word for word in its paragraph has otherwise than the span it was found as: a number,
 * date, name or symbol that the span lacks, or a negation more or less. One finding of kind `quotation` at the most,
 * grave; none where only other words differ.
 */
export function findQuoteFaults({
  quote,
  span,
  where,
}: {
  quote: string;
  /** The words of the paragraph that the quote was located as. */
  span: string;
  /** The locator of the paragraph. */
  where: string;
}): Finding[] {
  const check = { text: quote, source: readPieces(span, 'text'), where };
  const [fact] = [
    ...findNumberFaults(check),
    ...findDateFaults(check),
    ...findNameFaults(check),
    ...findSymbolFaults(check),
  ];
  if (fact !== undefined) {
    const why = `The quote has “${fact.words}”; ${where} has “${span}”.`;
    return [{ kind: 'quotation', words: quote, why, grave: true }];
  }
  if (countNegations(quote) === countNegations(span)) return [];
  const why = `The quote is negated otherwise than ${where}, which has “${span}”.`;
  return [{ kind: 'quotation', words: quote, why, grave: true }];
}
