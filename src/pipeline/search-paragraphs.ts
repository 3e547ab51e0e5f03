import type { SearchResult } from '../contracts/assistant.js';
import type { SearchFilter } from '../contracts/search-index.js';
import { formatLabel } from '../citations/format-label.js';
import { makeUrl } from '../citations/make-url.js';
import { retrieveEvidence } from '../retrieval/retrieve-evidence.js';
import type { AnswerServices } from './answer-services.js';

interface SearchRequest {
  query: string;
  filters?: SearchFilter;
  limit: number;
}

/** The retrieval of an answer, without the answer: best paragraphs first, with the rank and score of each leg. */
export async function searchParagraphs(
  { query, filters, limit }: SearchRequest,
  services: AnswerServices,
  signal?: AbortSignal,
): Promise<SearchResult[]> {
  const { hits } = await retrieveEvidence({
    index: services.index,
    sources: services.sources,
    embedder: services.embedder,
    question: query,
    compares: false,
    filter: filters ?? {},
    limit,
    signal,
  });
  return hits.flatMap((hit) => {
    const document = services.documents.get(hit.paragraph.documentId);
    return document === undefined
      ? []
      : [{ ...hit, label: formatLabel(document, hit.paragraph), url: makeUrl(hit.paragraph) }];
  });
}
