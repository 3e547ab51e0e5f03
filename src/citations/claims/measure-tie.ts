import { areRelatedStems } from '../../language/are-related-stems.js';
import { stopWords } from '../../language/stop-words.js';
import type { NameToken } from './name-parts.js';

/** A fact in its sentence: the words around it say what it is the number, name or date of. */
export interface PlacedFact {
  tokens: readonly NameToken[];
  start: number;
  end: number;
}

/** Words over which a tie falls to a third. */
const reach = 5;

function isSame(left: string, right: string): boolean {
  return left === right || areRelatedStems(left, right);
}

/** Words around a fact with their distance from it in words; the fact's own words and stop words left out. */
function listAround({ tokens, start, end }: PlacedFact): { key: string; distance: number }[] {
  const first = tokens.findIndex((token) => token.end > start);
  const after = tokens.findIndex((token) => token.start >= end);
  const last = (after < 0 ? tokens.length : after) - 1;
  return tokens.flatMap((token, at) => {
    if ((at >= first && at <= last) || stopWords.has(token.folded)) return [];
    return [{ key: token.key, distance: at < first ? first - at : at - last }];
  });
}

/**
 * How far the words around a fact of a claim are those around a fact of its source, from 0: each shared word counts by
 * its nearness to the fact in both and by its weight.
 */
export function measureTie(claim: PlacedFact, source: PlacedFact, weigh: (key: string) => number): number {
  const given = listAround(source);
  let sum = 0;
  for (const { key, distance } of listAround(claim)) {
    let best = 0;
    for (const other of given)
      if (isSame(key, other.key)) best = Math.max(best, weigh(other.key) * Math.exp(-other.distance / reach));
    sum += best * Math.exp(-distance / reach);
  }
  return sum;
}
