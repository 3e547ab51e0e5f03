import type { Figures } from '../contracts/run.js';
import { ablationMeasures } from './ablation-measures.js';
import { describeMeasure } from './describe-measure.js';
import { escapeHtml } from './escape-html.js';
import { formatDifference } from './format-difference.js';
import { formatValue } from './format-value.js';
import { htmlTable } from './html-table.js';
import type { AblationRow } from './report-input.js';

/** Figures with one part of the program taken out, each with its difference from those of the run. */
export function htmlAblation(rows: readonly AblationRow[], whole: Figures): string {
  return [
    '<section id="ablation"><h2>With one part taken out</h2>',
    '<p class="quiet">The same questions; under each figure its difference from this run, in points.</p>',
    htmlTable({
      caption: 'Figures with one part taken out',
      head: ['Variant', ...ablationMeasures.map((name) => describeMeasure(name).label)],
      rows: rows.map(({ name, figures }) => [escapeHtml(name), ...cells(figures, whole)]),
    }),
    '</section>',
  ].join('\n');
}

function cells(figures: Figures, whole: Figures): string[] {
  return ablationMeasures.map((name) => {
    const figure = figures[name];
    if (figure === undefined) return '<span class="quiet">–</span>';
    const reference = whole[name];
    const difference = reference === undefined ? 0 : figure.mean - reference.mean;
    const points = formatDifference(name, difference).replace(' points', '');
    // What would round to nothing is left out, so that the eye finds what matters.
    const note = Math.abs(difference) < 0.0005 ? '' : `<small>${points}</small>`;
    return `${formatValue(name, figure.mean)}${note}`;
  });
}
