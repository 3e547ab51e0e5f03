import type { Evidence } from '../contracts/answer.js';
import type { Hit } from '../contracts/hit.js';
import type { Retrieval } from '../contracts/retrieval.js';
import { formatLabel } from '../citations/format-label.js';
import type { AnswerServices } from './answer-services.js';

/** The hits of all parts of a question, each paragraph once, in the order they were found. */
export function listHits(retrievals: readonly Retrieval[]): Hit[] {
  const byId = new Map<string, Hit>();
  for (const hit of retrievals.flatMap((retrieval) => retrieval.hits)) {
    if (!byId.has(hit.paragraph.id)) byId.set(hit.paragraph.id, hit);
  }
  return [...byId.values()];
}

/** The hits as evidence; nothing is used yet. */
export function listEvidence(
  hits: readonly Hit[],
  { documents }: Pick<AnswerServices, 'documents'>,
): Evidence[] {
  return hits.flatMap(({ paragraph, legs, score }) => {
    const document = documents.get(paragraph.documentId);
    if (document === undefined) return [];
    const label = formatLabel(document, paragraph);
    return [{ paragraphId: paragraph.id, label, text: paragraph.text, legs, score, used: false }];
  });
}
