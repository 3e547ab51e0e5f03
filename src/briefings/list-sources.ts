import type { Citation } from '../contracts/answer.js';
import type { BriefingSource } from '../contracts/briefing.js';
import type { Document } from '../contracts/document.js';

/** Every document searched, by date as given, with the numbers of the citations of it. */
export function listSources(
  searched: readonly Document[],
  citations: readonly Pick<Citation, 'n' | 'documentId'>[],
): BriefingSource[] {
  return searched.map((document) => {
    const { id, title, shortTitle, symbol, body, date, session, kind, status } = document;
    return {
      document: { id, title, shortTitle, symbol, body, date, session, kind, status },
      url: `/documents/${encodeURIComponent(id)}`,
      citations: citations.filter((citation) => citation.documentId === id).map(({ n }) => n),
    };
  });
}
