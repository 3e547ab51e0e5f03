import type { ArrangedNote } from './arranged-briefing.js';

/** What a footnote without a link ends with, so that it can be checked later: "soc-cp-365#u12 · 3f2a9c0d1e2f3a4b". */
export function printIdentity({
  paragraphId,
  textHash,
}: Pick<ArrangedNote, 'paragraphId' | 'textHash'>): string {
  return `${paragraphId} · ${textHash}`;
}
