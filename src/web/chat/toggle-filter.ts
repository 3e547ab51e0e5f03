import type { SearchFilter } from '../../contracts/search-index.js';

/** The filters with one value of a field chosen or not; a field without values is left out. */
export function toggleFilter(
  filters: SearchFilter,
  change: { field: 'documentIds' | 'kinds'; value: string } | { field: 'years'; value: number },
): SearchFilter {
  const { documentIds, kinds, years, ...rest } = filters;
  const next = {
    documentIds: change.field === 'documentIds' ? toggle(documentIds, change.value) : documentIds,
    kinds: change.field === 'kinds' ? toggle(kinds, change.value) : kinds,
    years: change.field === 'years' ? toggle(years, change.value) : years,
  };
  return {
    ...rest,
    ...(next.documentIds?.length && { documentIds: next.documentIds }),
    ...(next.kinds?.length && { kinds: next.kinds }),
    ...(next.years?.length && { years: next.years }),
  };
}

function toggle<T>(values: readonly T[] | undefined, value: T): T[] {
  const before = values ?? [];
  return before.includes(value) ? before.filter((kept) => kept !== value) : [...before, value];
}
