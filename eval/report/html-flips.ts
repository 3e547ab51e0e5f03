import type { Flip } from '../contracts/comparison.js';
import type { RecordedAnswer } from '../contracts/run.js';
import { compareWords, type ComparedTexts } from './compare-words.js';
import { describeLoss } from './describe-loss.js';
import { describeStatus } from './describe-status.js';
import { escapeHtml } from './escape-html.js';
import { answerText, htmlAnswer } from './html-answer.js';

/** Below this share of common words two answers are simply two answers, and marks would hide more than they show. */
const leastCommon = 0.25;

/** Every question that went from right to wrong or back, with both answers side by side. */
export function htmlFlips(flips: readonly Flip[]): string {
  const wrong = flips.filter(({ direction }) => direction === 'right-to-wrong');
  const right = flips.filter(({ direction }) => direction === 'wrong-to-right');
  return [
    '<section id="flips"><h2>Questions that changed sides</h2>',
    ...(flips.length === 0 ? ['<p>None.</p>'] : []),
    '<p class="quiet">Words that only one of the two answers has are struck out before and marked after, unless the answers have little in common. A citation without words of its own rests on the sentence as it stands, letter for letter.</p>',
    ...group('From right to wrong', wrong),
    ...group('From wrong to right', right),
    '</section>',
  ].join('\n');
}

function group(title: string, flips: readonly Flip[]): string[] {
  if (flips.length === 0) return [];
  return [`<h3 class="group">${title}: ${flips.length}</h3>`, ...flips.map(renderFlip)];
}

function renderFlip(flip: Flip): string {
  const { id, question, direction, fragile, faults, lostAt, before, after } = flip;
  const texts = compareWords(answerText(before), answerText(after));
  const alike = shareInCommon(texts) >= leastCommon;
  const faultsOf = direction === 'right-to-wrong' ? 'What is wrong now' : 'What was wrong before';
  return [
    `<article class="question" id="flip-${escapeHtml(id)}">`,
    `<h4 class="asked"><span class="id">${escapeHtml(id)}</span> ${escapeHtml(question)}</h4>`,
    ...(lostAt === null
      ? []
      : [
          `<p class="lost"><strong>${describeLoss(lostAt).label}.</strong> ${describeLoss(lostAt).meaning}</p>`,
        ]),
    ...(fragile
      ? [
          '<p class="lost"><em>Near a threshold:</em> another processor may turn it back, so it warns and does not fail.</p>',
        ]
      : []),
    ...(faults.length === 0
      ? []
      : [
          `<ul class="faults" aria-label="${faultsOf}">${faults.map((fault) => `<li>${escapeHtml(fault)}</li>`).join('')}</ul>`,
        ]),
    '<div class="sides">',
    side({
      when: 'Before',
      answer: before,
      key: `${id}-before`,
      mark: 'del',
      ...(alike && { pieces: texts.before }),
    }),
    side({
      when: 'After',
      answer: after,
      key: `${id}-after`,
      mark: 'ins',
      ...(alike && { pieces: texts.after }),
    }),
    '</div></article>',
  ].join('\n');
}

interface Side {
  when: string;
  answer: RecordedAnswer | null;
  key: string;
  mark: 'ins' | 'del';
  pieces?: ComparedTexts['before'];
}

function side({ when, ...shown }: Side): string {
  return `<div class="side"><h5 class="part">${when} <span class="quiet">${describeStatus(shown.answer)}</span></h5>\n${htmlAnswer(shown)}</div>`;
}

/** Characters that both have, of those of the shorter one. */
function shareInCommon({ before, after }: ComparedTexts): number {
  const lengthOf = (pieces: ComparedTexts['before']): number =>
    pieces.reduce((sum, { text }) => sum + text.length, 0);
  const common = lengthOf(before.filter(({ changed }) => !changed));
  return common / Math.max(1, Math.min(lengthOf(before), lengthOf(after)));
}
