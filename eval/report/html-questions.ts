import type { QuestionResult, Run } from '../contracts/run.js';
import { describeStatus } from './describe-status.js';
import { escapeHtml } from './escape-html.js';
import { htmlQuestion } from './html-question.js';
import { listWrong } from './list-wrong.js';
import type { ShownParagraph } from './report-input.js';

/** Every wrong question in full, then all the others, folded, by kind. */
export function htmlQuestions(run: Run, paragraphs: ReadonlyMap<string, ShownParagraph>): string {
  const wrong = listWrong(run);
  const right = run.results.filter((result) => result.right);
  const kinds = [...new Set(right.map(({ kind }) => kind))];
  return [
    `<section id="wrong"><h2>Wrong questions <span class="quiet">${wrong.length}</span></h2>`,
    '<p class="quiet">First the answer, then what it should rest on; of that, the words that the answer quotes are marked.</p>',
    ...(wrong.length === 0 ? ['<p>None.</p>'] : wrong.map((result) => inFull(result, paragraphs))),
    '</section>',
    `<section id="others"><h2>All the others <span class="quiet">${right.length}</span></h2>`,
    ...kinds.flatMap((kind) => [
      `<h3 class="group">${escapeHtml(kind)}</h3>`,
      ...right.filter((result) => result.kind === kind).map((result) => folded(result, paragraphs)),
    ]),
    '</section>',
  ].join('\n');
}

function inFull(result: QuestionResult, paragraphs: ReadonlyMap<string, ShownParagraph>): string {
  const { id, question, kind } = result;
  return [
    `<article class="question" id="q-${escapeHtml(id)}">`,
    `<h3 class="asked"><span class="id">${escapeHtml(id)}, ${escapeHtml(kind)}</span> ${escapeHtml(question)}</h3>`,
    htmlQuestion(result, paragraphs),
    '</article>',
  ].join('\n');
}

function folded(result: QuestionResult, paragraphs: ReadonlyMap<string, ShownParagraph>): string {
  const { id, question, answer } = result;
  return [
    `<details class="question" id="q-${escapeHtml(id)}">`,
    `<summary><span class="id">${escapeHtml(id)}</span> ${escapeHtml(question)} <span class="quiet">${describeStatus(answer)}</span></summary>`,
    htmlQuestion(result, paragraphs),
    '</details>',
  ].join('\n');
}
