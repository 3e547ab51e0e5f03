const monthNames =
  'January February March April May June July August September October November December'.split(' ');

/** "24 January 2020" for 2020-01-24; null stays null. */
export function printDate(isoDate: string | null): string | null {
  if (isoDate === null) return null;
  const [year = 0, month = 1, day = 0] = isoDate.split('-').map(Number);
  return `${day} ${monthNames[month - 1] ?? ''} ${year}`;
}
