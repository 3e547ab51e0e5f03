import { dot } from './measure-fit.js';
import type { Label } from './collect-labels.js';

/** Fit below which a paragraph is better left among what is said in general. */
export const leastFit = 0.15;
/** Fewest sentences for which a section is opened. */
const fewestSentences = 3;
/** Cosine of two labels, what all have in common taken out, from which on they head the same section. */
const nearness = 0.35;
/** A single noun says less than two or three words do. */
const singleWord = 0.7;

interface ChooseOptions {
  labels: readonly Label[];
  /** Fit of each unit to each label. */
  fits: readonly (readonly number[])[];
  /** Of each label, what all have in common taken out. */
  vectors: readonly Float32Array[];
  /** Sentences of each unit. */
  sizes: readonly number[];
  most: number;
}

/**
 * Chooses the headings that between them fit the sentences best: each time the label that adds most to the sum, over
 * sentences, of the best fit that any chosen label has (facility location, greedily; Nemhauser, Wolsey and Fisher,
 * "An analysis of approximations for maximizing submodular set functions", 1978). Labels that in the end are the best
 * one for too few sentences are given up. Positions of the labels, in the order chosen.
 */
export function chooseHeadings(options: ChooseOptions): number[] {
  const chosen = addGreedily(options);
  return chosen.filter((at) => countBest(at, chosen, options) >= fewestSentences);
}

function addGreedily({ labels, fits, vectors, sizes, most }: ChooseOptions): number[] {
  const best = (fits[0] ?? []).map(() => leastFit);
  const chosen: number[] = [];
  while (chosen.length < most) {
    let top = { at: -1, gain: 0 };
    fits.forEach((row, at) => {
      const weight = labels[at]?.stems.length === 1 ? singleWord : 1;
      if (
        chosen.some((other) => sharesHead(labels[other], labels[at]) || isNear(vectors[other], vectors[at]))
      )
        return;
      const gain = row.reduce(
        (sum, fit, unit) => sum + (sizes[unit] ?? 0) * Math.max(0, weight * fit - (best[unit] ?? 0)),
        0,
      );
      if (gain > top.gain) top = { at, gain };
    });
    if (top.at === -1) break;
    chosen.push(top.at);
    (fits[top.at] ?? []).forEach((fit, unit) => {
      best[unit] = Math.max(best[unit] ?? 0, fit);
    });
  }
  return chosen;
}

function isNear(left: Float32Array | undefined, right: Float32Array | undefined): boolean {
  return left !== undefined && right !== undefined && dot(left, right) > nearness;
}

/** Whether two labels are the same, or one says more narrowly what the other says. */
function sharesHead(left: Label | undefined, right: Label | undefined): boolean {
  if (left === undefined || right === undefined) return false;
  const [fewer, more] =
    left.stems.length <= right.stems.length ? [left.stems, right.stems] : [right.stems, left.stems];
  return left.stems.at(-1) === right.stems.at(-1) || fewer.every((stem) => more.includes(stem));
}

function countBest(at: number, chosen: readonly number[], { fits, sizes }: ChooseOptions): number {
  return (fits[at] ?? []).reduce((sum, fit, unit) => {
    const isBest = fit >= leastFit && chosen.every((other) => (fits[other]?.[unit] ?? 0) <= fit);
    return isBest ? sum + (sizes[unit] ?? 0) : sum;
  }, 0);
}
