/**
 * p values adjusted for making several tests at once, in the order given: the smallest of m times m, the next times
 * m − 1 and so on, none smaller than the one before it and none above 1. Holm (1979), Scandinavian Journal of Statistics
 * 6, 65–70.
 */
export function adjustHolm(pValues: readonly number[]): number[] {
  const order = pValues.map((p, at) => ({ p, at })).sort((left, right) => left.p - right.p);
  const adjusted = new Array<number>(pValues.length).fill(1);
  let highest = 0;
  for (const [rank, { p, at }] of order.entries()) {
    highest = Math.max(highest, Math.min(1, p * (pValues.length - rank)));
    adjusted[at] = highest;
  }
  return adjusted;
}
