/**
 * Normalised discounted cumulative gain at k with linear gains, as trec_eval's ndcg_cut has it: DCG@k = Σ g_i / log2(i + 1)
 * over the first k of the ranking, divided by that of the ideal ordering of all judged documents. 0 when nothing is
 * relevant.
 *
 * @param ranked ids, best first
 * @param gains judged gain of each id; ids that are absent have gain 0
 */
export function ndcgAtK(ranked: readonly string[], gains: ReadonlyMap<string, number>, k: number): number {
  const ideal = discount([...gains.values()].sort((left, right) => right - left).slice(0, k));
  if (ideal === 0) return 0;
  return discount(ranked.slice(0, k).map((id) => gains.get(id) ?? 0)) / ideal;
}

function discount(gains: readonly number[]): number {
  return gains.reduce((sum, gain, at) => sum + gain / Math.log2(at + 2), 0);
}
