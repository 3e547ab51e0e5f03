import type { Flip } from '../contracts/comparison.js';
import type { RecordedAnswer } from '../contracts/run.js';
import { describeLoss } from './describe-loss.js';
import { breakReferences } from './break-references.js';
import { describeStatus } from './describe-status.js';
import { escapeHtml } from './escape-html.js';
import { escapeMarkdown } from './escape-markdown.js';
import { markdownCode } from './markdown-code.js';

/** Of the 65,536 characters that a comment on GitHub may have, those that answers may take. */
const largestAnswers = 40_000;

/** Questions whose right and wrong changed, those that went wrong first, each with both answers folded. */
export function markdownFlips(flips: readonly Flip[]): string[] {
  const wrong = flips.filter(({ direction }) => direction === 'right-to-wrong');
  const right = flips.filter(({ direction }) => direction === 'wrong-to-right');
  let room = largestAnswers;
  const render = (flip: Flip): string => {
    const folded = foldedFlip(flip);
    room -= folded.length;
    return room >= 0 ? folded : `- ${flipTitle(flip)} (answers left out: too long for a comment)`;
  };
  return [
    ...(wrong.length === 0 ? [] : [`### Went from right to wrong: ${wrong.length}`, ...wrong.map(render)]),
    ...(right.length === 0 ? [] : [`### Came from wrong to right: ${right.length}`, ...right.map(render)]),
  ];
}

function flipTitle({ id, question, fragile }: Flip): string {
  return `${markdownCode(id)} ${escapeMarkdown(question)}${fragile ? ' (near a threshold)' : ''}`;
}

function foldedFlip(flip: Flip): string {
  const { id, question, fragile, faults, lostAt, before, after } = flip;
  // Markdown is not read inside <summary>, so the title there is HTML.
  const asked = breakReferences(escapeHtml(question));
  const title = `<code>${escapeHtml(id)}</code> ${asked}${fragile ? ' (near a threshold)' : ''}`;
  const lost = lostAt === null ? [] : [`**${describeLoss(lostAt).label}.** ${describeLoss(lostAt).meaning}`];
  return [
    `<details><summary>${title}</summary>`,
    ...lost,
    ...(faults.length === 0 ? [] : [faults.map((fault) => `- ${escapeMarkdown(fault)}`).join('\n')]),
    ...answerBlocks('Before', before),
    ...answerBlocks('After', after),
    '</details>',
  ].join('\n\n');
}

function answerBlocks(when: string, answer: RecordedAnswer | null): string[] {
  if (answer === null) return [`**${when}**: no answer`];
  const quotes = answer.citations.map(
    ({ n, label, quote }) => `${n}. ${escapeMarkdown(label)}: “${escapeMarkdown(quote)}”`,
  );
  const lines = answer.text.split('\n').map((line) => `> ${escapeMarkdown(line)}`);
  return [
    `**${when}**: ${describeStatus(answer)}`,
    lines.join('\n>\n'),
    ...(quotes.length === 0 ? [] : [quotes.join('\n')]),
  ];
}
