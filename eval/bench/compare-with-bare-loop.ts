import { runBareLoop } from './run-bare-loop.js';

export interface BareComparison {
  /** The texts that the candidate embeds, chunk by chunk and sentence by sentence. */
  texts: readonly string[];
  processes: number;
  rounds: number;
  /** Does the work measured and gives the seconds it took, or the parts that should count. */
  candidate: () => Promise<number>;
}

/** Medians in texts a second, and their ratio: 1 means that the candidate costs nothing on top of the model. */
export interface BareComparisonResult {
  bare: number;
  candidate: number;
  ratio: number;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) / 2)] ?? NaN;
  const high = sorted[Math.ceil((sorted.length - 1) / 2)] ?? NaN;
  return (low + high) / 2;
}

/**
 * Runs bare loop and candidate in turn, the order changing from round to round, and prints each. The ratio is the median
 * of the rounds' ratios, so that what else the machine does strikes both alike.
 */
export async function compareWithBareLoop(comparison: BareComparison): Promise<BareComparisonResult> {
  const { texts, processes, rounds, candidate } = comparison;
  const bareSeconds: number[] = [];
  const candidateSeconds: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const turns = [
      async () => bareSeconds.push(await runBareLoop(texts, processes)),
      async () => candidateSeconds.push(await candidate()),
    ];
    for (const turn of round % 2 === 0 ? turns : turns.toReversed()) await turn();
    const [bare = NaN, own = NaN] = [bareSeconds.at(-1), candidateSeconds.at(-1)];
    console.log(
      `round ${round + 1}: bare ${bare.toFixed(2)} s, candidate ${own.toFixed(2)} s, ratio ${(bare / own).toFixed(3)}`,
    );
  }
  return {
    bare: texts.length / median(bareSeconds),
    candidate: texts.length / median(candidateSeconds),
    ratio: median(bareSeconds.map((bare, round) => bare / (candidateSeconds[round] ?? NaN))),
  };
}
