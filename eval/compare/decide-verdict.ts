import type { Comparison } from '../contracts/comparison.js';

/** Why a run does not pass, by how it fails; one sentence each. */
export interface FailureReasons {
  notComparable: readonly string[];
  badInput: readonly string[];
  regressed: readonly string[];
}

/**
 * The one place where a comparison becomes a verdict and an exit code: 3 not comparable, else 2 bad input, else
 * 1 regressed, else 0 pass. All reasons are given, those that decide first.
 */
export function decideVerdict({
  notComparable,
  badInput,
  regressed,
}: FailureReasons): Pick<Comparison, 'verdict' | 'exitCode' | 'reasons'> {
  const reasons = [...notComparable, ...badInput, ...regressed];
  if (notComparable.length > 0) return { verdict: 'not-comparable', exitCode: 3, reasons };
  if (badInput.length > 0) return { verdict: 'bad-input', exitCode: 2, reasons };
  if (regressed.length > 0) return { verdict: 'regressed', exitCode: 1, reasons };
  return { verdict: 'pass', exitCode: 0, reasons };
}
