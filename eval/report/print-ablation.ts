import { ablationMeasures } from './ablation-measures.js';
import { layoutTable } from './layout-table.js';
import type { AblationRow } from './report-input.js';
import { wrapText } from './wrap-text.js';

/** Characters of a name on one line, so that the figures fit beside it. */
const nameWidth = 33;

/** Head of the columns in two lines, in the order of the measures; the figures are too many for whole labels. */
const head = [
  ['', '', 'recall', 'recall', '', 'cit.', 'cit.', 'false', 'false'],
  ['in %', 'right', 'at 5', 'at 10', 'facts', 'prec.', 'recall', 'answers', 'refusals'],
];

/** Figures of each variant in per cent, a line each; a long name goes on in the lines below. */
export function printAblation(rows: readonly AblationRow[], width: number): string[] {
  const lines = rows.flatMap(({ name, figures }) => {
    const [first = '', ...rest] = wrapText(name, nameWidth);
    const cells = ablationMeasures.map((measure) => {
      const figure = figures[measure];
      return figure === undefined ? '' : (figure.mean * 100).toFixed(1);
    });
    return [[first, ...cells], ...rest.map((line) => [line, ...ablationMeasures.map(() => '')])];
  });
  return layoutTable({
    rows: [...head, ...lines],
    align: ['left', ...ablationMeasures.map(() => 'right' as const)],
    width,
  });
}
