/**
 * Two-sided p of McNemar's test for pairs of right and wrong, exact: where neither side is favoured, the pairs that
 * changed are tosses of a fair coin, so p is twice the binomial tail of the rarer change, at most 1. McNemar (1947),
 * Psychometrika 12, 153–157; the exact conditional form as in Fagerland, Lydersen and Laake (2013), BMC Medical
 * Research Methodology 13:91.
 *
 * @param lost pairs that went from right to wrong
 * @param won pairs that went from wrong to right
 */
export function exactMcNemar(lost: number, won: number): number {
  const changed = lost + won;
  // In logarithms, because 2^-changed is less than the least double from about 1,075 changes on.
  let logTerm = -changed * Math.LN2;
  let tail = Math.exp(logTerm);
  for (let count = 1; count <= Math.min(lost, won); count += 1) {
    logTerm += Math.log((changed - count + 1) / count);
    tail += Math.exp(logTerm);
  }
  return Math.min(1, 2 * tail);
}
