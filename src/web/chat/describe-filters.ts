import type { CorpusOverview } from '../../contracts/corpus-overview.js';
import type { SearchFilter } from '../../contracts/search-index.js';
import { printLanguage } from '../documents/print-language.js';
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

/** "Filters on: press release; 2012", from the filters alone, for as long as the documents are not known. */
export function describeUnknownFilters(filters: SearchFilter): string {
  return `Filters on: ${describeFields(filters, []).join('; ')}`;
}

function describeFields(filters: SearchFilter, documents: readonly CorpusDocument[]): string[] {
  const { documentIds, kinds, bodies, years, statuses, languages } = filters;
  const names = documentIds?.map((id) => documents.find((document) => document.id === id)?.shortTitle ?? id);
  const fields = [names, kinds, bodies, years, statuses, languages?.map(printLanguage)];
  return fields.flatMap((values) => (values === undefined ? [] : [values.join(', ')]));
}

/** As the index filters: the values of one field are alternatives, the fields hold together. */
function passes(document: CorpusDocument, filters: SearchFilter): boolean {
  return (
    holds(filters.documentIds, document.id) &&
    holds(filters.kinds, document.kind) &&
    holds(filters.bodies, document.body) &&
    holds(filters.years, yearOf(document)) &&
    holds(filters.statuses, document.status) &&
    holds(filters.languages, document.language)
  );
}

function holds<T>(wanted: readonly T[] | undefined, value: T | null): boolean {
  return wanted === undefined || (value !== null && wanted.includes(value));
}
