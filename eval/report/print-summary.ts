import type { Comparison } from '../contracts/comparison.js';
import type { AnswererTally, MeasureName, Run } from '../contracts/run.js';
import { countStageLosses } from './count-stage-losses.js';
import { findCeiling } from './find-ceiling.js';
import { describeLoss } from './describe-loss.js';
import { describeMeasure } from './describe-measure.js';
import { describeMeasureVerdict } from './describe-measure-verdict.js';
import { formatCount } from './format-count.js';
import { formatDifference } from './format-difference.js';
import { formatInterval } from './format-interval.js';
import { formatValue } from './format-value.js';
import { layoutTable } from './layout-table.js';
import { listWrong } from './list-wrong.js';
import { measuresOf } from './measures-of.js';
import { printAblation } from './print-ablation.js';
import type { ReportInput } from './report-input.js';
import { paintText, type Paint } from './paint-text.js';
import { printVerdict } from './print-verdict.js';
import { tabulateAnswerers } from './tabulate-answerers.js';
import { wrapText } from './wrap-text.js';

const width = 100;
/** Columns of the table of kinds; false answers and refusals stand under the figures. */
const sliceMeasures: readonly MeasureName[] = [
  'right',
  'recallAt5',
  'factCoverage',
  'citationPrecision',
  'citationRecall',
];

/** Summary for a terminal, in lines of at most 100 characters; colour codes only where asked for. */
export function printSummary(
  { run, comparison, baseline, ablation }: ReportInput,
  { colour = false }: { colour?: boolean } = {},
): string {
  const paint = paintText(colour);
  const sections = [
    printHead(run, paint),
    ...(comparison ? [printVerdict({ comparison, paint, width })] : []),
    [paint.bold('Figures'), ...printFigures(run, comparison)],
    ...(baseline?.test
      ? [[paint.bold('The test questions, when the baseline was accepted'), ...printFigures(baseline.test)]]
      : []),
    ...(run.answerers ? [[paint.bold('Who answered'), ...printAnswerers(run.answerers)]] : []),
    [paint.bold('By kind of question'), ...printSlices(run)],
    [paint.bold('Where answers were lost'), ...printLosses(run)],
    ...(ablation ? [[paint.bold('With one part taken out'), ...printAblation(ablation, width)]] : []),
    [paint.bold('Time'), ...printLatency(run)],
    [paint.bold('Wrong questions'), ...printWrong(run)],
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function printHead(run: Run, paint: Paint): string[] {
  const { code, embeddingModel, platform } = run.fingerprint;
  const skipped = run.skipped.length === 0 ? '' : `, ${run.skipped.length} skipped`;
  return [
    paint.bold(`Evaluation of ${run.answerer} over "${run.set}": ${run.results.length} questions${skipped}`),
    `${run.madeAt}, ${code.commit?.slice(0, 7) ?? 'no commit'}, ${embeddingModel.name}, ${platform}`,
  ];
}

function printFigures(run: Pick<Run, 'figures'>, comparison?: Comparison): string[] {
  const changes = new Map(comparison?.measures.map((change) => [change.name, change]));
  const rows = measuresOf(run.figures).flatMap((name) => {
    const figure = run.figures[name];
    if (figure === undefined) return [];
    const change = changes.get(name);
    const compared = change
      ? [formatDifference(name, change.difference), describeMeasureVerdict(change.verdict)]
      : ['', ''];
    const { label } = describeMeasure(name);
    const cells = [
      label,
      formatValue(name, figure.mean),
      formatInterval(name, figure),
      formatCount(name, figure),
    ];
    return [comparison ? [...cells, ...compared] : cells];
  });
  const head = ['', 'mean', '95 % interval', 'of', ...(comparison ? ['change', ''] : [])];
  return layoutTable({ rows: [head, ...rows], align: ['left', 'right', 'right', 'right', 'right'], width });
}

function printAnswerers(answerers: readonly AnswererTally[]): string[] {
  const { head, rows } = tabulateAnswerers(answerers);
  return layoutTable({
    rows: [head, ...rows],
    align: ['left', ...head.slice(1).map(() => 'right' as const)],
    width,
  });
}

function printSlices(run: Run): string[] {
  const rows = run.slices
    .filter(({ by }) => by === 'kind')
    .map(({ value, count, figures }) => [
      value,
      count.toString(),
      ...sliceMeasures.map((name) => {
        const figure = figures[name];
        return figure === undefined ? '' : formatValue(name, figure.mean);
      }),
    ]);
  const head = ['', 'count', 'right', 'recall@5', 'facts', 'cit. precision', 'cit. recall'];
  return layoutTable({
    rows: [head, ...rows],
    align: ['left', ...head.slice(1).map(() => 'right' as const)],
    width,
  });
}

function printLosses(run: Run): string[] {
  const stages = countStageLosses(run);
  const rows = stages.map(({ loss, count, questions }) => [
    describeLoss(loss).label,
    count.toString(),
    questions.join(', '),
  ]);
  const ceiling = findCeiling(run);
  const share = (right: number, count: number): string =>
    `${formatValue('right', right / count)} (${right} of ${count})`;
  return [
    ...(rows.length === 0 ? ['  none'] : layoutTable({ rows, align: ['left', 'right'], width })),
    ...(ceiling === null
      ? []
      : wrapText(
          `With the gold paragraphs as the only evidence ${share(ceiling.rightWithGold, ceiling.count)} would be right; ` +
            `of the same questions ${share(ceiling.right, ceiling.count)} are.`,
          width - 2,
        ).map((line) => `  ${line}`)),
  ];
}

function printLatency({ latency }: Run): string[] {
  return [
    `  half of the answers within ${formatValue('milliseconds', latency.p50)}, ` +
      `95 in 100 within ${formatValue('milliseconds', latency.p95)}`,
  ];
}

function printWrong(run: Run): string[] {
  const lines = listWrong(run).flatMap(({ id, kind, lostAt, faults }) => [
    `  ${[id, kind, ...(lostAt === null ? [] : [describeLoss(lostAt).label])].join(', ')}`,
    ...wrapText(faults.join(' '), width - 6).map((line) => `      ${line}`),
  ]);
  return lines.length === 0 ? ['  none'] : lines;
}
