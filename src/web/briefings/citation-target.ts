import type { Citation } from '../../contracts/answer.js';
import type { SourceTarget } from '../source/source-store.js';

/** Where the source pane opens for a citation: its paragraph, with the quoted words marked. */
export function citationTarget(citation: Citation): SourceTarget {
  const { paragraphId, documentId, start, end, n, label, url } = citation;
  const key = paragraphId.slice(paragraphId.indexOf('#') + 1);
  return { documentId, key, highlights: end > start ? [{ start, end }] : [], n, label, url };
}
