import type { Comparison } from '../contracts/comparison.js';
import { describeFloor } from './describe-floor.js';
import { describeGateVerdict } from './describe-gate-verdict.js';
import type { Paint } from './paint-text.js';
import { wrapText } from './wrap-text.js';

interface VerdictOptions {
  comparison: Comparison;
  paint: Paint;
  /** Characters a line may have. */
  width: number;
}

/** Verdict of a comparison with its reasons, broken floors and warnings, in lines for a terminal. */
export function printVerdict({ comparison, paint, width }: VerdictOptions): string[] {
  const { verdict, exitCode, reasons, warnings, floors, flips } = comparison;
  const headline = `${describeGateVerdict(verdict)} (exit code ${exitCode})`;
  const point = (mark: string, text: string): string[] =>
    wrapText(text, width - 4).map((line, at) => `${at === 0 ? `  ${mark}` : '   '} ${line}`);
  const broken = floors.filter((floor) => floor.broken.length > 0);
  const count = (direction: string): number => flips.filter((flip) => flip.direction === direction).length;
  return [
    paint.bold(verdict === 'pass' ? paint.good(headline) : paint.bad(headline)),
    ...reasons.flatMap((reason) => point('-', reason)),
    ...broken.flatMap(({ name, broken: ids }) =>
      point('-', `Floor broken by ${ids.join(', ')}: ${describeFloor(name)}.`),
    ),
    ...warnings.flatMap((warning) => point('!', warning)),
    `  ${comparison.compared} questions compared: ${count('right-to-wrong')} went wrong, ${count('wrong-to-right')} came right`,
  ];
}
