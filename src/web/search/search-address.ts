import type { SearchFilter } from '../../contracts/search-index.js';

/** A search as the address of the page says it. */
export interface SearchRequest {
  query: string;
  filters: SearchFilter;
  /** Most paragraphs shown; 10, 20, … 50. */
  limit: number;
}

/** Paragraphs shown first, and how many more each time, and the most the server gives. */
export const hitsShown = 10;
export const mostHits = 50;

/** Filters by words; years are numbers. */
const listFields = ['documentIds', 'kinds', 'bodies', 'statuses', 'languages'] as const;

/** Reads the part of an address after "?"; what is not understood is left out. Lists are given by repeating a field. */
export function readSearchAddress(search: string): SearchRequest {
  const fields = new URLSearchParams(search);
  const filters: SearchFilter = {};
  for (const field of listFields) {
    const values = fields.getAll(field).filter((value) => value.trim() !== '');
    if (values.length > 0) filters[field] = values;
  }
  const years = fields
    .getAll('years')
    .filter((year) => /^\d{1,4}$/u.test(year))
    .map(Number);
  if (years.length > 0) filters.years = years;
  return { query: (fields.get('q') ?? '').trim(), filters, limit: readLimit(fields.get('limit')) };
}

/** The part of an address after "?", '' for no search at all; the same request always gives the same one. */
export function writeSearchAddress({ query, filters, limit }: SearchRequest): string {
  const fields = new URLSearchParams();
  if (query !== '') fields.set('q', query);
  for (const field of listFields) {
    for (const value of filters[field] ?? []) fields.append(field, value);
  }
  for (const year of filters.years ?? []) fields.append('years', String(year));
  if (limit !== hitsShown) fields.set('limit', String(limit));
  return fields.toString();
}

function readLimit(value: string | null): number {
  const limit = /^\d{1,2}$/u.test(value ?? '') ? Number(value) : hitsShown;
  return Math.min(Math.max(Math.ceil(limit / hitsShown) * hitsShown, hitsShown), mostHits);
}
