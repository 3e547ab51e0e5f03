import type { Comparison, MeasureChange } from '../contracts/comparison.js';
import type { Figure, MeasureName, Run } from '../contracts/run.js';
import { describeMeasure } from './describe-measure.js';
import { describeMeasureVerdict } from './describe-measure-verdict.js';
import { formatCount } from './format-count.js';
import { formatDifference } from './format-difference.js';
import { formatInterval } from './format-interval.js';
import { formatValue } from './format-value.js';
import { htmlIntervalBar } from './html-interval-bar.js';
import { measuresOf } from './measures-of.js';
import type { ReportInput } from './report-input.js';

/** Every figure of the run with its interval, and beside it what it was before. */
export function htmlFigures({ run, comparison }: ReportInput): string {
  const changes = new Map(comparison?.measures.map((change) => [change.name, change]));
  return [
    '<section id="figures"><h2>Figures</h2>',
    `<p class="quiet">Means over the questions that have the measure. The band is the 95 % interval${comparison ? ', the thin line the mean before' : ''}; the scale runs from 0 to ${comparison ? '1' : '1 (100 %)'}.</p>`,
    '<table class="figures">',
    `<thead><tr><th scope="col">Measure</th><th scope="col" class="number">Mean</th><th scope="col"><span class="unseen">Drawing</span></th><th scope="col" class="number">95 % interval</th>${comparison ? '<th scope="col">Change</th>' : ''}</tr></thead>`,
    '<tbody>',
    ...measuresOf(run.figures).map((name) => figureRow({ name, run, comparison, change: changes.get(name) })),
    '</tbody></table>',
    latency(run),
    '</section>',
  ].join('\n');
}

interface FigureRow {
  name: MeasureName;
  run: Run;
  comparison: Comparison | undefined;
  change: MeasureChange | undefined;
}

function figureRow({ name, run, comparison, change }: FigureRow): string {
  const figure = run.figures[name];
  if (figure === undefined) return '';
  const { label, meaning } = describeMeasure(name);
  return [
    `<tr><th scope="row">${label}<small>${meaning}</small></th>`,
    `<td class="number mean">${formatValue(name, figure.mean)}</td>`,
    `<td class="drawing">${drawing(name, figure, change)}</td>`,
    `<td class="number interval">${formatInterval(name, figure)}<small>${formatCount(name, figure)}</small></td>`,
    ...(comparison ? [`<td class="change">${change ? describeChange(change) : ''}</td>`] : []),
    '</tr>',
  ].join('');
}

function drawing(name: MeasureName, figure: Figure, change: MeasureChange | undefined): string {
  const { unit } = describeMeasure(name);
  if (unit === 'count' || unit === 'milliseconds') return '';
  return htmlIntervalBar({ figure, ...(change && { before: change.before }) });
}

function describeChange({ name, difference, verdict, gated, p }: MeasureChange): string {
  if (verdict === 'unchanged') return 'same';
  const word = describeMeasureVerdict(verdict);
  const plain = verdict === 'regressed' ? `<strong>${word}</strong>` : word;
  const notes = [plain, ...(p === null ? [] : [`p ${p.toFixed(3)}`]), ...(gated ? [] : ['not gated'])];
  return `${formatDifference(name, difference)}<small>${notes.join(', ')}</small>`;
}

function latency({ latency: { p50, p95 } }: Run): string {
  return `<p class="quiet">Half of the answers came within ${formatValue('milliseconds', p50)}, 95 in 100 within ${formatValue('milliseconds', p95)}.</p>`;
}
