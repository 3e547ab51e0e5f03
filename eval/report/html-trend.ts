import type { Baseline } from '../contracts/comparison.js';
import type { MeasureName, Run } from '../contracts/run.js';
import { describeMeasure } from './describe-measure.js';
import { escapeHtml } from './escape-html.js';
import { formatDate } from './format-date.js';
import { formatValue } from './format-value.js';
import { htmlLineChart, type ChartLine } from './html-line-chart.js';
import { htmlTable } from './html-table.js';
import { listTrend, trendMeasures, type TrendPoint } from './list-trend.js';

/** Figures over the accepted runs as small charts, and the same as a table. */
export function htmlTrend(baseline: Baseline, run: Run): string {
  const points = listTrend(baseline, run);
  const open = points.at(-1)?.why === null;
  const tested = points.some(({ test }) => test !== null);
  return [
    '<section id="trend"><h2>Trend over accepted runs</h2>',
    `<p class="quiet">In percent; not every axis starts at 0. ${tested ? 'Solid: the dev set. Dashed: the test set, scored only when a baseline is accepted.' : ''}${open ? ' The hollow mark at the end is this run, not accepted.' : ''}</p>`,
    '<div class="charts">',
    ...trendMeasures.map((name) => trendChart({ name, points, open })),
    '</div>',
    '<details><summary>The charts as a table</summary>',
    trendTable(points),
    '</details></section>',
  ].join('\n');
}

function trendChart({
  name,
  points,
  open,
}: {
  name: MeasureName;
  points: readonly TrendPoint[];
  open: boolean;
}): string {
  const line = (set: 'dev' | 'test'): ChartLine => ({
    name: set,
    style: set === 'dev' ? 'solid' : 'dashed',
    values: points.map((point) => point[set]?.[name]?.mean ?? null),
  });
  const lines = [line('dev'), line('test')].filter(({ values }) => values.some((value) => value !== null));
  if (lines.length === 0) return '';
  const { label, better } = describeMeasure(name);
  const [first, last] = [points.at(0)?.at ?? '', points.at(-1)?.at ?? ''].map(formatDate);
  const spoken = lines.map(
    ({ name: set, values }) =>
      `${set}: ${values.map((value) => (value === null ? 'none' : formatValue(name, value))).join(', ')}`,
  );
  return [
    `<figure><figcaption>${label} <span class="quiet">${better} is better</span></figcaption>`,
    htmlLineChart({
      description: `${label}, ${first ?? ''} to ${last ?? ''}. ${spoken.join('. ')}.`,
      lines,
      ends: [first ?? '', points.length < 2 ? '' : (last ?? '')],
      lastIsOpen: open,
    }),
    '</figure>',
  ].join('\n');
}

function trendTable(points: readonly TrendPoint[]): string {
  const sets = ['dev', 'test'] as const;
  const tested = sets.filter((set) => points.some((point) => point[set] !== null));
  const columns = trendMeasures.flatMap((name) => tested.map((set) => ({ name, set })));
  return htmlTable({
    caption: 'Figures of accepted runs',
    head: [
      'Accepted',
      'Why',
      'Commit',
      ...columns.map(({ name, set }) => `${describeMeasure(name).label}, ${set}`),
    ],
    words: [1, 2],
    rows: points.map((point) => [
      formatDate(point.at),
      point.why === null ? 'This run, not accepted' : escapeHtml(point.why),
      `<code>${escapeHtml(point.commit?.slice(0, 7) ?? '–')}</code>`,
      ...columns.map(({ name, set }) => {
        const figure = point[set]?.[name];
        return figure === undefined ? '<span class="quiet">–</span>' : formatValue(name, figure.mean);
      }),
    ]),
  });
}
