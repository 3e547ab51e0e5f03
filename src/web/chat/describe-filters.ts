import type { CorpusOverview } from '../../contracts/corpus-overview.js';
import type { SearchFilter } from '../../contracts/search-index.js';
import { yearOf } from './filter-choices.js';

type CorpusDocument = CorpusOverview['documents'][number];

/** "Searching: all 4 documents", "Searching: 1 of 4 documents (press release; 2012)". */
export function describeFilters(filters: SearchFilter, documents: readonly CorpusDocument[]): string {
  const fields = describeFields(filters, documents);
  if (fields.length === 0) return `Searching: all ${documents.length} documents`;
  const kept = documents.filter((document) => passes(document, filters)).length;
  const number = kept === 0 ? 'no document' : `${kept} of ${documents.length} documents`;
  return `Searching: ${number} (${fields.join('; ')})`;
}

function describeFields(filters: SearchFilter, documents: readonly CorpusDocument[]): string[] {
  const names = filters.documentIds?.map(
    (id) => documents.find((document) => document.id === id)?.shortTitle ?? id,
  );
  return [names, filters.kinds, filters.years].flatMap((values) =>
    values === undefined ? [] : [values.join(', ')],
  );
}

function passes(document: CorpusDocument, { documentIds, kinds, years }: SearchFilter): boolean {
  const year = yearOf(document);
  return (
    (documentIds?.includes(document.id) ?? true) &&
    (kinds === undefined || (document.kind !== null && kinds.includes(document.kind))) &&
    (years === undefined || (year !== null && years.includes(year)))
  );
}
