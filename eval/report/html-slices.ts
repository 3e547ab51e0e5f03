import type { Run, Slice } from '../contracts/run.js';
import { describeMeasure } from './describe-measure.js';
import { escapeHtml } from './escape-html.js';
import { formatValue } from './format-value.js';
import { htmlIntervalBar } from './html-interval-bar.js';
import { htmlTable } from './html-table.js';
import { mainMeasures } from './main-measures.js';

const titles: Record<Slice['by'], string> = {
  kind: 'Kind of question',
  answerable: 'Whether the corpus answers it',
  turn: 'Alone or a follow-up',
  document: 'Document',
};

/** Figures of the questions that have one thing in common, a table for each thing. */
export function htmlSlices({ slices }: Run): string {
  const tables = (['kind', 'answerable', 'turn', 'document'] as const).flatMap((by) => {
    const own = slices.filter((slice) => slice.by === by);
    return own.length === 0 ? [] : [sliceTable(titles[by], own)];
  });
  return [
    '<section id="slices"><h2>Slices</h2>',
    '<p class="quiet">Small slices have wide intervals; the drawing shows that of the share that is right. A dash: the measure has no meaning there.</p>',
    ...tables,
    '</section>',
  ].join('\n');
}

function sliceTable(title: string, slices: readonly Slice[]): string {
  return htmlTable({
    caption: `Figures by: ${title}`,
    head: [
      title,
      'Count',
      'Right',
      '<span class="unseen">Drawing</span>',
      ...mainMeasures.slice(1).map((name) => describeMeasure(name).label),
    ],
    rows: slices.map(({ value, count, figures }) => {
      const cells = mainMeasures.map((name) => {
        const figure = figures[name];
        return figure === undefined ? '<span class="quiet">–</span>' : formatValue(name, figure.mean);
      });
      const { right } = figures;
      const [first = '', ...rest] = cells;
      return [
        escapeHtml(value),
        count.toString(),
        first,
        right === undefined ? '' : htmlIntervalBar({ figure: right }),
        ...rest,
      ];
    }),
  });
}
