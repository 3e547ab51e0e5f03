import { AppError } from '../contracts/errors.js';
import type { SearchFilter } from '../contracts/search-index.js';
import type { AnswerServices } from './answer-services.js';

/** @throws AppError invalid-input when a filter names a document that the index does not have. */
export function checkFilter(
  filter: SearchFilter | undefined,
  { documents }: Pick<AnswerServices, 'documents'>,
): void {
  const unknown = (filter?.documentIds ?? []).filter((id) => !documents.has(id));
  if (unknown.length === 0) return;
  throw new AppError({
    step: 'pipeline',
    kind: 'invalid-input',
    message: `The filter names ${unknown.join(', ')}, which the corpus does not have.`,
    remedy: `Its documents are ${[...documents.keys()].slice(0, 20).join(', ')}.`,
  });
}
