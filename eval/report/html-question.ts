import type { QuestionResult } from '../contracts/run.js';
import { describeLoss } from './describe-loss.js';
import { describeStatus } from './describe-status.js';
import { escapeHtml } from './escape-html.js';
import { htmlAnswer } from './html-answer.js';
import { htmlGold } from './html-gold.js';
import type { ShownParagraph } from './report-input.js';

/** Inside of one question: what was lost and where, the answer with its quotes, and the gold paragraphs beside it. */
export function htmlQuestion(
  result: QuestionResult,
  paragraphs: ReadonlyMap<string, ShownParagraph>,
): string {
  const { id, answer, error, faults } = result;
  const status = answer?.status === 'answered' ? '' : ` <span class="quiet">${describeStatus(answer)}</span>`;
  return [
    ...describeTurns(result),
    ...describeLost(result),
    ...(faults.length === 0
      ? []
      : [`<ul class="faults">${faults.map((fault) => `<li>${escapeHtml(fault)}</li>`).join('')}</ul>`]),
    '<div class="sides">',
    `<div class="side"><h4 class="part">Answer${status}</h4>`,
    error === null ? htmlAnswer({ answer, key: id }) : `<p><strong>Failed.</strong> ${escapeHtml(error)}</p>`,
    '</div>',
    `<div class="side gold"><h4 class="part">Gold paragraphs</h4>${htmlGold(result, paragraphs)}</div>`,
    '</div>',
  ].join('\n');
}

function describeTurns({ turns, answer }: QuestionResult): string[] {
  if (turns.length === 0) return [];
  const before = turns.map((turn) => `“${escapeHtml(turn)}”`).join(', then ');
  const understood = answer === null ? '' : ` Understood as: “${escapeHtml(answer.standaloneQuestion)}”`;
  return [`<p class="aside">Asked after ${before}.${understood}</p>`];
}

function describeLost({ lostAt, rightWithGold, repeats, fragile }: QuestionResult): string[] {
  const right = repeats.filter((repeat) => repeat).length;
  const sentences = [
    ...(lostAt === null
      ? []
      : [`<strong>${describeLoss(lostAt).label}.</strong> ${describeLoss(lostAt).meaning}`]),
    ...(lostAt === null || rightWithGold === null
      ? []
      : [`With the gold paragraphs alone it is ${rightWithGold ? 'right' : 'wrong too'}.`]),
    ...(repeats.length > 1 ? [`Right in ${right} of ${repeats.length} repeats.`] : []),
    ...(fragile ? ['Near a threshold: another processor may turn it.'] : []),
  ];
  return sentences.length === 0 ? [] : [`<p class="lost">${sentences.join(' ')}</p>`];
}
