import type { Pick } from '../../contracts/briefing.js';

/** Where a bookmark was picked, as an address of this page: the answer in its conversation, or the paragraph in its document. */
export function bookmarkAddress(pick: Pick): string {
  if (pick.kind === 'answer')
    return `/c/${encodeURIComponent(pick.conversationId)}#${encodeURIComponent(pick.answerId)}`;
  const [documentId = '', key] = pick.paragraphId.split('#');
  const path = `/documents/${encodeURIComponent(documentId)}`;
  return key === undefined ? path : `${path}#${encodeURIComponent(key)}`;
}
