/** "18 October 2012" of an ISO 8601 date or instant; an empty text where it is none. */
export function formatDate(iso: string): string {
  const date = new Date(iso.length === 10 ? `${iso}T00:00:00Z` : iso);
  if (Number.isNaN(date.getTime())) return '';
  const zone = iso.length === 10 ? ({ timeZone: 'UTC' } as const) : {};
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', ...zone }).format(
    date,
  );
}
