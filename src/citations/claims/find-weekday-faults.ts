import type { Finding } from '../../contracts/claim-check.js';
import type { FactCheck } from './fact-check.js';
import { makeFactFinding } from './fact-check.js';

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const weekday = new RegExp(String.raw`(?<!\p{L})(?:${weekdays.join('|')})s?(?!\p{L})`, 'giu');

/** Weekdays of a claim that the source does not name, and that no whole date of it falls on. */
export function findWeekdayFaults({ text, source, where }: FactCheck): Finding[] {
  return [...text.matchAll(weekday)]
    .filter(([name]) => {
      const wanted = name.toLowerCase().replace(/s$/u, '');
      if (source.some((piece) => piece.text.toLowerCase().includes(wanted))) return false;
      return !source.some(({ dates }) =>
        dates.some(({ year, month, day, lastDay }) =>
          [day, lastDay].some(
            (one) =>
              year !== undefined &&
              month !== undefined &&
              one !== undefined &&
              weekdays[new Date(Date.UTC(year, month - 1, one)).getUTCDay()] === wanted,
          ),
        ),
      );
    })
    .map(([name]) => makeFactFinding('date', name, where));
}
