/** Keys offered for one that is not there. */
const offered = 3;

/**
 * The keys of a document nearest to one it does not have, in the order in which the server names them: of the same
 * series with the nearest number first ("p70" gives p62, p61, p60), then of other series, equals in document order.
 */
export function findNearestKeys(key: string, keys: readonly string[]): string[] {
  const wanted = splitKey(key);
  return keys
    .map((candidate, at) => ({ candidate, at, distance: measureDistance(wanted, splitKey(candidate)) }))
    .sort((one, other) => one.distance - other.distance || one.at - other.at)
    .slice(0, offered)
    .map(({ candidate }) => candidate);
}

interface SplitKey {
  series: string;
  number: number;
  rest: string;
}

function splitKey(key: string): SplitKey {
  const match = /^(.*?)(\d+)(\D.*)?$/u.exec(key);
  return { series: match?.[1] ?? key, number: Number(match?.[2] ?? 0), rest: match?.[3] ?? '' };
}

/** Another series is as far as ten thousand numbers; another item of the same paragraph is nearer than its neighbour. */
function measureDistance(one: SplitKey, other: SplitKey): number {
  const otherSeries = one.series === other.series ? 0 : 10_000;
  const otherRest = one.rest === other.rest ? 0 : 0.5;
  return otherSeries + Math.abs(one.number - other.number) + otherRest;
}
