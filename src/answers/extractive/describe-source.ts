import type { Document } from '../../contracts/document.js';
import { formatDate } from '../../language/format-date.js';

/** "Draft report, European Regional Preparatory Meeting (24 April 2019)", the first part of every attribution. */
export function describeSource(document: Document): string {
  const date = formatDate(document.date);
  return date === null ? document.shortTitle : `${document.shortTitle} (${date})`;
}

/** "4 documents, 2012–2020": what was searched, for people. */
export function describeSearched(documents: readonly Document[]): string {
  const years = documents
    .flatMap((document) => (document.date === null ? [] : [document.date.slice(0, 4)]))
    .sort();
  const [first, last] = [years[0], years.at(-1)];
  const span =
    first === undefined || last === undefined ? '' : first === last ? `, ${first}` : `, ${first}–${last}`;
  return `${documents.length} ${documents.length === 1 ? 'document' : 'documents'}${span}`;
}
