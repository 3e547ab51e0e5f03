import { findDates } from '../language/find-dates.js';
import type { ConversationContext } from './read-context.js';

const otherThing =
  /^(?:in |at |of |from )?the other (?<noun>one|meeting|conference|congress|paper|report|document|text|year|session)s?$/iu;

/**
 * What "the other one" points to: the year or document named earlier that the question before is not about. Null where
 * there is none, or the phrase is another.
 */
export function resolveOther(
  phrase: string,
  { previous, sourcePhrases }: ConversationContext,
): string | null {
  const noun = otherThing.exec(phrase)?.groups?.['noun'];
  if (noun === undefined) return null;
  const inPrevious = new Set(findDates(previous).flatMap((date) => date.year ?? []));
  for (const earlier of sourcePhrases) {
    if (previous.includes(earlier)) continue;
    const years = findDates(earlier).flatMap((date) => date.year ?? []);
    const [year, ...rest] = years.filter((one) => !inPrevious.has(one));
    if (years.length === 1 && year !== undefined) return earlier;
    if (year !== undefined && rest.length === 0) {
      const head = noun === 'one' ? (earlier.split(/\s+/u).at(-1) ?? 'meeting').replace(/s$/u, '') : noun;
      return `the ${year} ${head}`;
    }
    if (years.length === 0) return earlier;
  }
  return null;
}
