import type { Comparison } from '../contracts/comparison.js';
import type { QuestionResult } from '../contracts/run.js';
import { describeLoss } from './describe-loss.js';
import { describeFloor } from './describe-floor.js';
import { describeGateVerdict } from './describe-gate-verdict.js';
import type { ReportInput } from './report-input.js';

/** A case of a JUnit report; it passes where the outcome is null. */
export interface JunitCase {
  suite: string;
  name: string;
  seconds: number;
  outcome: { element: 'failure' | 'error' | 'skipped'; message: string; text: string } | null;
}

/**
 * A case for each question, in a suite for its kind, and a suite for the gate. Without a comparison every wrong answer is
 * a failure. With one, a question fails only where it went from right to wrong and not by a hair; one that was wrong
 * before, or is new, is skipped. A question that failed with an error is an error either way.
 */
export function listJunitCases({ run, comparison }: ReportInput): JunitCase[] {
  return [
    ...run.results.map((result) => questionCase(result, comparison)),
    ...run.skipped.map(({ id, why }) => skippedCase(id, why)),
    ...(comparison ? gateCases(comparison) : []),
  ];
}

function questionCase(result: QuestionResult, comparison: Comparison | undefined): JunitCase {
  return {
    suite: result.kind,
    name: `${result.id}: ${result.question}`,
    seconds: (result.measures.milliseconds ?? 0) / 1000,
    outcome: judge(result, comparison),
  };
}

function judge(result: QuestionResult, comparison: Comparison | undefined): JunitCase['outcome'] {
  if (result.error !== null) return { element: 'error', message: result.error, text: '' };
  if (result.right) return null;
  const failure = { element: 'failure' as const, message: summarise(result), text: explain(result) };
  if (comparison === undefined) return failure;
  const skip = (message: string) => ({ element: 'skipped' as const, message, text: explain(result) });
  const flip = comparison.flips.find(({ id }) => id === result.id);
  if (flip?.direction === 'right-to-wrong')
    return flip.fragile ? skip('went wrong, but is near a threshold: a warning') : failure;
  if (comparison.added.includes(result.id)) return skip('wrong, and new: nothing to compare it with');
  if (comparison.changed.includes(result.id)) return skip('wrong, and the question was changed');
  // With nothing compared, nothing is known of before.
  return comparison.verdict === 'not-comparable' ? failure : skip('wrong before as well');
}

function summarise({ lostAt, faults }: QuestionResult): string {
  return [...(lostAt === null ? [] : [`${describeLoss(lostAt).label}.`]), ...faults].join(' ');
}

function explain({ faults, answer, gold }: QuestionResult): string {
  return [...faults, `gold: ${gold.join(', ') || 'none'}`, '', answer?.text ?? 'no answer'].join('\n');
}

function skippedCase(id: string, why: string): JunitCase {
  return {
    suite: 'not asked',
    name: id,
    seconds: 0,
    outcome: { element: 'skipped', message: why, text: '' },
  };
}

function gateCases({ verdict, exitCode, reasons, floors }: Comparison): JunitCase[] {
  const gateCase = (name: string, broken: readonly string[]): JunitCase => ({
    suite: 'gate',
    name,
    seconds: 0,
    outcome:
      broken.length === 0
        ? null
        : { element: 'failure', message: broken.join(', '), text: broken.join('\n') },
  });
  const why = exitCode === 0 ? [] : [describeGateVerdict(verdict), ...reasons];
  return [
    gateCase('Verdict', why),
    ...floors.map(({ name, broken }) => gateCase(describeFloor(name), broken)),
  ];
}
