/** Locator keys offered for one that is not there. */
const offered = 3;

/**
 * The keys of a document that are nearest to one it does not have: of the same series and the nearest number first
 * ("p70" gives p62, p61, …), then any that begin alike.
 */
export function findNearestKeys(key: string, keys: readonly string[]): string[] {
  const wanted = splitKey(key);
  return keys
    .map((candidate, at) => ({ candidate, at, distance: measureDistance(wanted, splitKey(candidate)) }))
    .sort((left, right) => left.distance - right.distance || left.at - right.at)
    .slice(0, offered)
    .map(({ candidate }) => candidate);
}

interface SplitKey {
  series: string;
  number: number;
  rest: string;
}

function splitKey(key: string): SplitKey {
  const match = /^(.*?)(\d+)(\D.*)?$/.exec(key);
  return { series: match?.[1] ?? key, number: Number(match?.[2] ?? 0), rest: match?.[3] ?? '' };
}

function measureDistance(left: SplitKey, right: SplitKey): number {
  const otherSeries = left.series === right.series ? 0 : 10_000;
  const otherRest = left.rest === right.rest ? 0 : 0.5;
  return otherSeries + Math.abs(left.number - right.number) + otherRest;
}
