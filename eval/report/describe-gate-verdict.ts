import type { GateVerdict } from '../contracts/comparison.js';

const gateLabels: Record<GateVerdict, string> = {
  pass: 'No worse than the baseline',
  regressed: 'Worse than the baseline',
  'bad-input': 'Not judged: the input is bad, or the run failed',
  'not-comparable': 'Not comparable with the baseline',
};

/** Verdict of a comparison as a headline. */
export function describeGateVerdict(verdict: GateVerdict): string {
  return gateLabels[verdict];
}
