import type { Comparison } from '../contracts/comparison.js';
import type { Run } from '../contracts/run.js';
import { describeFloor } from './describe-floor.js';
import { describeGateVerdict } from './describe-gate-verdict.js';
import { escapeHtml } from './escape-html.js';
import { formatDate } from './format-date.js';
import { formatCount } from './format-count.js';
import { formatInterval } from './format-interval.js';
import { formatValue } from './format-value.js';
import { linkQuestions } from './link-questions.js';
import { linkWords } from './link-words.js';
import type { ReportInput } from './report-input.js';

/** Head of the report: what came of it in one line, then why. */
export function htmlVerdict({ run, comparison, baseline }: ReportInput): string {
  const title = comparison ? describeGateVerdict(comparison.verdict) : 'Not compared with a baseline';
  return [
    '<header>',
    `<p class="kicker">Evaluation of the ${escapeHtml(run.answerer)} answers, set “${escapeHtml(run.set)}”, ${formatDate(run.madeAt)}</p>`,
    `<h1>${title}</h1>`,
    `<p>${summarise(run)}${comparison ? ` ${compare(comparison, baseline?.run.madeAt)}` : ''}</p>`,
    ...(comparison ? reasons(comparison, run) : []),
    '</header>',
  ].join('\n');
}

function summarise({ figures, skipped, results }: Run): string {
  const { right } = figures;
  if (right === undefined) return `${results.length} questions, none judged.`;
  const left = skipped.length === 0 ? '' : ` ${skipped.length} were not asked.`;
  const interval = formatInterval('right', right);
  return `Of the questions, <strong>${formatCount('right', right)} were answered right</strong>: ${formatValue('right', right.mean)}, 95 % interval ${interval}.${left}`;
}

function compare({ flips, compared, exitCode }: Comparison, since: string | undefined): string {
  const count = (direction: string): number => flips.filter((flip) => flip.direction === direction).length;
  const run = since === undefined ? 'the baseline' : `the baseline of ${formatDate(since)}`;
  return `Against ${run}, over the ${compared} questions that both have, ${count('right-to-wrong')} went from right to wrong and ${count('wrong-to-right')} from wrong to right. The exit code is ${exitCode}.`;
}

function reasons(comparison: Comparison, { results }: Run): string[] {
  const { reasons: why, warnings, floors, added, changed, removed } = comparison;
  const ids = new Set(results.map(({ id }) => id));
  const items = [
    ...why.map((reason) => `<li>${linkWords(reason, ids)}</li>`),
    ...warnings.map((warning) => `<li class="warning"><em>Warning.</em> ${linkWords(warning, ids)}</li>`),
    ...listed('New, not compared', added),
    ...listed('Changed, not compared', changed),
    ...listed('No longer in the set', removed),
  ];
  const rules = floors.map(({ name, broken }) => {
    const state = broken.length === 0 ? 'holds' : `<strong>broken</strong> by ${linkQuestions(broken)}`;
    return `<dt>${describeFloor(name)}</dt><dd>${state}</dd>`;
  });
  return [
    ...(items.length === 0 ? [] : [`<ul class="reasons">${items.join('\n')}</ul>`]),
    ...(rules.length === 0 ? [] : [`<dl class="floors">${rules.join('\n')}</dl>`]),
  ];
}

function listed(what: string, ids: readonly string[]): string[] {
  return ids.length === 0 ? [] : [`<li>${what}: ${escapeHtml(ids.join(', '))}.</li>`];
}
