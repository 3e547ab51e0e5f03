import type { Verification, VerifiedFootnote, VerifiedSentence } from '../contracts/verification.js';
import type { Layout } from './layout.js';
import { createPaint, type Paint } from './paint.js';
import { wrapText } from './wrap-text.js';

/** What a verification has found as people read it on a terminal, what is wrong only; ends with a line end. */
export function renderVerification(verification: Verification, layout: Layout): string {
  const paint = createPaint(layout.colour);
  const { sentences, footnotes, counts } = verification;
  const wrongSentences = sentences.filter(({ status }) => status !== 'borne-out');
  const wrongFootnotes = footnotes.filter(({ problems }) => problems.length > 0);
  const parts = [
    wrapText(verification.title ?? verification.file, { width: layout.width, paint: paint.strong }),
    wrapText(`Checked against ${verification.corpus.title}.`, { width: layout.width, paint: paint.quiet }),
    '',
    summarise(counts),
    ...(verification.isWell ? ['', 'All is well.'] : []),
    ...renderGroup(
      'Sentences',
      wrongSentences.map((sentence) => renderSentence(sentence, layout, paint)),
    ),
    ...renderGroup(
      'Footnotes',
      wrongFootnotes.map((footnote) => renderFootnote(footnote, layout, paint)),
    ),
  ];
  return `${parts.join('\n')}\n`;
}

function summarise(counts: Verification['counts']): string {
  const lines = [
    `${countThings(counts.sentences, 'sentence')}: ${counts.borneOut} borne out, ${counts.notBorneOut} not borne out, ${counts.uncited} without a footnote`,
    `${countThings(counts.footnotes, 'footnote')}: ${counts.footnotes - counts.footnotesWithProblems} as they should be, ${counts.footnotesWithProblems} not`,
  ];
  return lines.join('\n');
}

function renderGroup(heading: string, entries: readonly string[]): string[] {
  return entries.length === 0 ? [] : ['', heading, '', entries.join('\n\n')];
}

function renderSentence(sentence: VerifiedSentence, { width }: Layout, paint: Paint): string {
  const indent = '  ';
  const notes = sentence.footnotes.map((n) => `[${n}]`).join('');
  return [
    wrapText(`${sentence.text} ${notes}`, { width, indent }),
    wrapText(sentence.problem, { width, indent: '    ', paint: paint.warning }),
    ...(sentence.under.length === 0
      ? []
      : [wrapText(`In: ${sentence.under.join(' / ')}`, { width, indent: '    ', paint: paint.quiet })]),
  ].join('\n');
}

function renderFootnote(footnote: VerifiedFootnote, { width }: Layout, paint: Paint): string {
  const mark = `  [${footnote.n}] `;
  return [
    wrapText(footnote.label === '' ? '(no note)' : footnote.label, {
      width,
      firstIndent: mark,
      indent: '    ',
    }),
    ...footnote.problems.map((problem) => wrapText(problem, { width, indent: '    ', paint: paint.warning })),
  ].join('\n');
}

function countThings(count: number, singular: string): string {
  return `${count} ${count === 1 ? singular : `${singular}s`}`;
}
