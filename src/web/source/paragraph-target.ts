import type { Citation } from '../../contracts/answer.js';
import type { SourceTarget } from './source-store.js';

/** A paragraph by its id, with nothing highlighted. */
export function paragraphTarget({
  paragraphId,
  label,
}: {
  paragraphId: string;
  label: string;
}): SourceTarget {
  const hash = paragraphId.indexOf('#');
  const documentId = hash === -1 ? paragraphId : paragraphId.slice(0, hash);
  const key = hash === -1 ? '' : paragraphId.slice(hash + 1);
  const url = `/documents/${encodeURIComponent(documentId)}#${encodeURIComponent(key)}`;
  return { documentId, key, highlights: [], label, url };
}

/** The citations of an answer as sources that know each other; `openerIdOf` names the element each was opened from. */
export function citationTargets(
  citations: readonly Citation[],
  openerIdOf: (n: number) => string,
): SourceTarget[] {
  const targets: SourceTarget[] = citations.map((citation) => ({
    ...paragraphTarget(citation),
    highlights: citation.located === 'located' ? [{ start: citation.start, end: citation.end }] : [],
    n: citation.n,
    url: citation.url,
    openerId: openerIdOf(citation.n),
  }));
  return targets.map((target) => ({ ...target, siblings: targets }));
}
