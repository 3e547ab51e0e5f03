import type { Baseline } from '../contracts/comparison.js';
import { describeMeasure } from './describe-measure.js';
import { formatCount } from './format-count.js';
import { formatInterval } from './format-interval.js';
import { formatValue } from './format-value.js';
import { htmlTable } from './html-table.js';
import { measuresOf } from './measures-of.js';

/** Figures of the questions kept apart, as they were when the baseline was accepted; empty where there are none. */
export function htmlTestFigures({ test, accepted }: Baseline): string {
  if (test === null) return '';
  const rows = measuresOf(test.figures).flatMap((name) => {
    const figure = test.figures[name];
    if (figure === undefined) return [];
    const { label } = describeMeasure(name);
    return [[label, formatValue(name, figure.mean), formatInterval(name, figure), formatCount(name, figure)]];
  });
  const on = accepted.at(-1)?.at.slice(0, 10) ?? '';
  return [
    '<section id="test"><h2>The test questions</h2>',
    `<p class="quiet">Scored when the baseline was accepted (${on}); nothing is chosen on them, and their answers are not shown.</p>`,
    htmlTable({
      caption: 'Figures of the test questions',
      head: ['Measure', 'Mean', '95 % interval', 'Of'],
      rows,
    }),
    '</section>',
  ].join('\n');
}
