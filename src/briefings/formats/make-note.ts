import type { BriefingCitation } from '../../contracts/briefing.js';
import type { ArrangedNote } from './arranged-briefing.js';
import { cleanLabel } from './clean-label.js';
import { cleanText } from './clean-text.js';

/** The footnote of a citation. The link carries paragraph and hash, so that renumbering and editing do not lose them. */
export function makeNote(citation: BriefingCitation, publicUrl: string | null): ArrangedNote {
  return {
    n: citation.n,
    label: cleanLabel(citation.label),
    quote: cleanText(citation.quote),
    paragraphId: citation.paragraphId,
    textHash: citation.textHash,
    link: publicUrl === null ? null : `${publicUrl}${addHash(citation.url, citation.textHash)}`,
  };
}

function addHash(url: string, textHash: string): string {
  const at = url.indexOf('#');
  const [path, fragment] = at < 0 ? [url, ''] : [url.slice(0, at), url.slice(at)];
  return `${path}${path.includes('?') ? '&' : '?'}h=${textHash}${fragment}`;
}
