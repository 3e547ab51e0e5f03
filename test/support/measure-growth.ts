/**
 * How much longer work takes on four times the input: about 4 when its time grows with the input, 16 with its square,
 * and without end where a pattern backtracks. The best of three runs of each counts, so that noise does not.
 */
export function measureGrowth(work: (size: number) => void, size: number): number {
  work(size);
  return fastest(work, 4 * size) / Math.max(fastest(work, size), leastMilliseconds);
}

/** A run of fewer milliseconds is too short to be told from noise. */
const leastMilliseconds = 2;

function fastest(work: (size: number) => void, size: number): number {
  const runs = [1, 2, 3].map(() => {
    const before = performance.now();
    work(size);
    return performance.now() - before;
  });
  return Math.min(...runs);
}
