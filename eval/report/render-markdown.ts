import type { AnswererTally, Run } from '../contracts/run.js';
import { ablationMeasures } from './ablation-measures.js';
import { countStageLosses } from './count-stage-losses.js';
import { findCeiling } from './find-ceiling.js';
import { describeLoss } from './describe-loss.js';
import { describeMeasure } from './describe-measure.js';
import { escapeMarkdown } from './escape-markdown.js';
import { formatCount } from './format-count.js';
import { formatInterval } from './format-interval.js';
import { formatValue } from './format-value.js';
import { markdownCode } from './markdown-code.js';
import { markdownComparison } from './markdown-comparison.js';
import { markdownTable } from './markdown-table.js';
import { measuresOf } from './measures-of.js';
import type { AblationRow, ReportInput } from './report-input.js';
import { mainMeasures } from './main-measures.js';
import { tabulateAnswerers } from './tabulate-answerers.js';

/**
 * Report for a pull request, in GitHub's Markdown: verdict, measures, flips, floors, slices, losses. Kept under the
 * 65,536 characters that a comment may have by leaving out answers, never the list of flips.
 */
export function renderMarkdown({ run, comparison, baseline, ablation }: ReportInput): string {
  const blocks = [
    ...(comparison ? markdownComparison(comparison) : [headWithout(run), figures(run)]),
    ...(baseline?.test
      ? [
          '<details><summary>The test questions, when the baseline was accepted</summary>',
          figures(baseline.test),
          '</details>',
        ]
      : []),
    ...(run.answerers ? [answerers(run.answerers)] : []),
    ...slices(run),
    losses(run),
    ...(ablation ? variants(ablation) : []),
    footer(run),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function answerers(tallies: readonly AnswererTally[]): string {
  const { head, rows } = tabulateAnswerers(tallies);
  return `### Who answered\n\n${markdownTable({
    head,
    align: ['left', ...head.slice(1).map(() => 'right' as const)],
    rows,
  })}`;
}

function headWithout(run: Run): string {
  const { right } = run.figures;
  const share = right === undefined ? 'no questions' : `${formatCount('right', right)} right`;
  return `## Evaluation of "${escapeMarkdown(run.set)}": ${share}\n\nNot compared with a baseline.`;
}

function figures({ figures: own }: Pick<Run, 'figures'>): string {
  return markdownTable({
    head: ['Measure', 'Mean', '95 % interval', 'Of'],
    align: ['left', 'right', 'right', 'right'],
    rows: measuresOf(own).flatMap((name) => {
      const figure = own[name];
      if (figure === undefined) return [];
      const { label } = describeMeasure(name);
      return [
        [label, formatValue(name, figure.mean), formatInterval(name, figure), formatCount(name, figure)],
      ];
    }),
  });
}

function slices(run: Run): string[] {
  const table = markdownTable({
    head: ['Kind', 'Count', ...mainMeasures.map((name) => describeMeasure(name).label)],
    align: ['left', 'right', ...mainMeasures.map(() => 'right' as const)],
    rows: run.slices
      .filter(({ by }) => by === 'kind')
      .map(({ value, count, figures: own }) => [
        value,
        count.toString(),
        ...mainMeasures.map((name) => {
          const figure = own[name];
          return figure === undefined ? '' : formatValue(name, figure.mean);
        }),
      ]),
  });
  return ['<details><summary>By kind of question</summary>', table, '</details>'];
}

function variants(ablation: readonly AblationRow[]): string[] {
  const table = markdownTable({
    head: ['Variant', ...ablationMeasures.map((name) => describeMeasure(name).label)],
    align: ['left', ...ablationMeasures.map(() => 'right' as const)],
    rows: ablation.map(({ name, figures: own }) => [
      escapeMarkdown(name),
      ...ablationMeasures.map((measure) => {
        const figure = own[measure];
        return figure === undefined ? '' : formatValue(measure, figure.mean);
      }),
    ]),
  });
  return ['<details><summary>With one part taken out</summary>', table, '</details>'];
}

function losses(run: Run): string {
  const ceiling = findCeiling(run);
  const lines = countStageLosses(run).map(
    ({ loss, questions }) =>
      `- ${describeLoss(loss).label}: ${questions.length} (${questions.map(markdownCode).join(', ')})`,
  );
  return [
    '### Where answers were lost',
    '',
    ...(lines.length === 0 ? ['Nothing was lost.'] : lines),
    ...(ceiling === null
      ? []
      : [
          '',
          `With the gold paragraphs as the only evidence ${ceiling.rightWithGold} of ${ceiling.count} would be right; ${ceiling.right} are.`,
        ]),
  ].join('\n');
}

function footer({ madeAt, answerer, set, fingerprint, results, latency }: Run): string {
  const { code, embeddingModel } = fingerprint;
  const p95 = formatValue('milliseconds', latency.p95);
  const parts = [
    `${set}, ${results.length} questions`,
    answerer,
    embeddingModel.name,
    code.commit?.slice(0, 7) ?? 'no commit',
    `95 in 100 answers within ${p95}`,
    madeAt,
  ];
  return `<sub>${parts.map(escapeMarkdown).join(' · ')}</sub>`;
}
