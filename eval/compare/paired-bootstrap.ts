/** Sums that are 0 on paper come out within this of it. */
const rounding = 1e-12;

interface BootstrapOptions {
  /** After less before, one a question; at least one. */
  differences: readonly number[];
  resamples: number;
  /** Uniform in [0, 1). */
  random: () => number;
}

/** What a bootstrap says of a mean difference. */
export interface BootstrapResult {
  /** 95 % percentile interval. */
  low: number;
  high: number;
  /** Two-sided, of the mean difference being 0. */
  p: number;
}

/**
 * Paired bootstrap over questions: the differences are drawn again with replacement, and the means of the draws are the
 * distribution of the mean. Percentile interval after Efron and Tibshirani, An Introduction to the Bootstrap (1993),
 * chapter 13. p inverts that interval: twice the smaller share of draws on one side of 0, one draw added to each side so
 * that it is never 0. A few differences that all point one way make every draw point that way; p is therefore at least
 * 2^(1 − m), the least that a two-sided sign test on the m differences other than 0 can give.
 */
export function pairedBootstrap({ differences, resamples, random }: BootstrapOptions): BootstrapResult {
  const means = drawMeans({ differences, resamples, random });
  const atMostZero = means.filter((mean) => mean <= rounding).length;
  const atLeastZero = means.filter((mean) => mean >= -rounding).length;
  const share = (Math.min(atMostZero, atLeastZero) + 1) / (resamples + 1);
  const moved = differences.filter((difference) => difference !== 0).length;
  return {
    low: means[Math.floor(0.025 * resamples)] ?? NaN,
    high: means[Math.ceil(0.975 * resamples) - 1] ?? NaN,
    p: Math.min(1, Math.max(2 * share, 2 ** (1 - moved))),
  };
}

/** Means of the draws, lowest first. */
function drawMeans({ differences, resamples, random }: BootstrapOptions): Float64Array {
  const count = differences.length;
  return Float64Array.from({ length: resamples }, () => {
    let sum = 0;
    for (let drawn = 0; drawn < count; drawn += 1) sum += differences[Math.floor(random() * count)] ?? 0;
    return sum / count;
  }).sort();
}
