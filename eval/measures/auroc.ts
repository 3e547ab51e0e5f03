/** A score, and whether it belongs to what should have a high one. */
export interface ScoredCase {
  score: number;
  positive: boolean;
}

/**
 * Area under the receiver operating characteristic: the chance that a positive scores above a negative, a tie counting
 * half (Mann-Whitney; Hanley and McNeil, Radiology 143, 1982). 0.5 tells nothing, 1 separates. Null where there are only
 * positives or only negatives.
 */
export function auroc(cases: readonly ScoredCase[]): number | null {
  const positives = cases.filter((one) => one.positive).length;
  const negatives = cases.length - positives;
  if (positives === 0 || negatives === 0) return null;
  const ranks = rankWithTies(cases.map((one) => one.score));
  const rankSum = cases.reduce((sum, one, at) => sum + (one.positive ? (ranks[at] ?? 0) : 0), 0);
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives);
}

/** Rank of each value from 1 upwards, equal values sharing the mean of their ranks. */
function rankWithTies(values: readonly number[]): number[] {
  const places = new Map<number, number[]>();
  [...values]
    .sort((left, right) => left - right)
    .forEach((value, at) => {
      const own = places.get(value);
      if (own === undefined) places.set(value, [at + 1]);
      else own.push(at + 1);
    });
  return values.map((value) => {
    const own = places.get(value) ?? [];
    return own.reduce((sum, place) => sum + place, 0) / own.length;
  });
}
