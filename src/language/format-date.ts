import { monthNames } from './month-names.js';

/** "24 January 2020" for 2020-01-24; null stays null. */
export function formatDate(isoDate: string | null): string | null {
  if (isoDate === null) return null;
  const [year, month, day] = isoDate.split('-').map(Number);
  return `${day ?? 0} ${monthNames[(month ?? 1) - 1] ?? ''} ${year ?? 0}`;
}
