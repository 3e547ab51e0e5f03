import type { Comparison, MeasureChange } from '../contracts/comparison.js';
import { describeMeasure } from './describe-measure.js';
import { describeFloor } from './describe-floor.js';
import { describeGateVerdict } from './describe-gate-verdict.js';
import { describeMeasureVerdict } from './describe-measure-verdict.js';
import { escapeMarkdown } from './escape-markdown.js';
import { formatDifference } from './format-difference.js';
import { formatValue } from './format-value.js';
import { markdownCode } from './markdown-code.js';
import { markdownFlips } from './markdown-flips.js';
import { markdownTable } from './markdown-table.js';
import { orderMeasures } from './order-measures.js';

/** Blocks of Markdown that tell of a comparison: verdict, measures, flips, floors. */
export function markdownComparison(comparison: Comparison): string[] {
  return [
    verdict(comparison),
    '### Measures',
    measures(comparison),
    ...markdownFlips(comparison.flips),
    '### Floors',
    floors(comparison),
  ];
}

function verdict(comparison: Comparison): string {
  const { exitCode, reasons, warnings, compared, flips } = comparison;
  const count = (direction: string): number => flips.filter((flip) => flip.direction === direction).length;
  const lists = [
    ...reasons.map((reason) => `- ${escapeMarkdown(reason)}`),
    ...warnings.map((warning) => `- Warning: ${escapeMarkdown(warning)}`),
  ];
  return [
    `## ${describeGateVerdict(comparison.verdict)}`,
    '',
    `${compared} questions compared: **${count('right-to-wrong')} went wrong**, ${count('wrong-to-right')} came right. Exit code ${exitCode}.`,
    ...(lists.length === 0 ? [] : ['', ...lists]),
    ...listSets(comparison),
  ].join('\n');
}

function listSets({ added, changed, removed }: Comparison): string[] {
  const named = { 'New questions': added, 'Changed questions': changed, 'Removed questions': removed };
  const lines = Object.entries(named)
    .filter(([, ids]) => ids.length > 0)
    .map(([what, ids]) => `- ${what}, not compared: ${ids.map(markdownCode).join(', ')}`);
  return lines.length === 0 ? [] : ['', ...lines];
}

function measures({ measures: changes }: Comparison): string {
  const byName = new Map(changes.map((change) => [change.name, change]));
  const ordered = orderMeasures(byName.keys()).flatMap((name) => byName.get(name) ?? []);
  const table = markdownTable({
    head: ['Measure', 'Before', 'After', 'Difference', '95 % interval', 'p', 'Verdict'],
    align: ['left', 'right', 'right', 'right', 'right', 'right', 'left'],
    rows: ordered.map(measureRow),
  });
  return `${table}\n\nMeasures in bold decide the verdict; of the others nothing depends.`;
}

function measureRow(change: MeasureChange): string[] {
  const { name, gated, before, after, difference, low, high, p, verdict: outcome } = change;
  const { label } = describeMeasure(name);
  const worse = outcome === 'regressed';
  return [
    gated ? `**${label}**` : label,
    formatValue(name, before),
    formatValue(name, after),
    formatDifference(name, difference),
    `${formatDifference(name, low)} to ${formatDifference(name, high)}`.replace(' points', ''),
    p === null ? '' : p.toFixed(3),
    worse ? `**${describeMeasureVerdict(outcome)}**` : describeMeasureVerdict(outcome),
  ];
}

function floors({ floors: rules }: Comparison): string {
  return rules
    .map(({ name, broken }) => {
      const state = broken.length === 0 ? 'holds' : `**broken** by ${broken.map(markdownCode).join(', ')}`;
      return `- ${describeFloor(name)}: ${state}`;
    })
    .join('\n');
}
