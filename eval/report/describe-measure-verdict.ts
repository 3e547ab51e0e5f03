import type { MeasureVerdict } from '../contracts/comparison.js';

const measureLabels: Record<MeasureVerdict, string> = {
  improved: 'better',
  unchanged: 'same',
  noise: 'within noise',
  regressed: 'worse',
  underpowered: 'too few questions to tell',
};

/** Verdict of one measure in a word or two. */
export function describeMeasureVerdict(verdict: MeasureVerdict): string {
  return measureLabels[verdict];
}
