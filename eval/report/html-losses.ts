import type { Run } from '../contracts/run.js';
import { countStageLosses } from './count-stage-losses.js';
import { findCeiling, type Ceiling } from './find-ceiling.js';
import { describeLoss } from './describe-loss.js';
import { formatValue } from './format-value.js';
import { htmlIntervalBar } from './html-interval-bar.js';
import { htmlTable } from './html-table.js';
import { linkQuestions } from './link-questions.js';

/** Wrong answers by the stage that lost them, and what perfect retrieval would bring. */
export function htmlLosses(run: Run): string {
  const stages = countStageLosses(run);
  const ceiling = findCeiling(run);
  const rows = stages.map(({ loss, count, rightWithGold, questions }) => {
    const { label, meaning } = describeLoss(loss);
    return [
      `${label}<small>${meaning}</small>`,
      count.toString(),
      ceiling === null ? '' : rightWithGold.toString(),
      linkQuestions(questions),
    ];
  });
  return [
    '<section id="losses"><h2>Where answers were lost</h2>',
    '<p class="quiet">Each wrong answer counts once, at the first stage that lost what it needed.</p>',
    ...(rows.length === 0 ? ['<p>Nothing was lost.</p>'] : [lossTable(rows)]),
    ...(ceiling === null ? [] : [htmlCeiling(ceiling)]),
    '</section>',
  ].join('\n');
}

function lossTable(rows: readonly (readonly string[])[]): string {
  return htmlTable({
    caption: 'Wrong answers by stage',
    head: ['Stage', 'Wrong', 'Right with gold', 'Questions'],
    rows,
    words: [3],
  });
}

function htmlCeiling({ count, right, rightWithGold }: Ceiling): string {
  const line = (what: string, number: number): string => {
    const share = number / count;
    const bar = htmlIntervalBar({ figure: { mean: share, low: 0, high: share } });
    return `<dt>${what}</dt><dd>${bar} ${formatValue('right', share)}, ${number} of ${count}</dd>`;
  };
  return [
    '<h3>The ceiling of retrieval</h3>',
    `<p>${count} questions that the corpus answers were also asked with their gold paragraphs as the only evidence. What is wrong even then is not lost by retrieval.</p>`,
    `<dl class="ceiling">${line('As it is', right)}${line('With the gold paragraphs', rightWithGold)}</dl>`,
  ].join('\n');
}
