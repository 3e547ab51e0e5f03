/**
 * The value below which a share of the values lies, by linear interpolation between order statistics: type 7 of Hyndman
 * and Fan, "Sample quantiles in statistical packages", The American Statistician 50 (1996). Null where there is none.
 *
 * @param values in any order
 * @param share 0 to 1; 0.5 is the median, 0.95 is p95
 */
export function quantile(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((left, right) => left - right);
  const position = (sorted.length - 1) * share;
  const below = sorted[Math.floor(position)];
  const above = sorted[Math.ceil(position)];
  if (below === undefined || above === undefined) return null;
  return below + (above - below) * (position - Math.floor(position));
}
