import type { RecordedAnswer, RecordedCitation } from '../contracts/run.js';
import type { ComparedPiece } from './compare-words.js';
import { escapeHtml } from './escape-html.js';

export interface ShownAnswer {
  answer: RecordedAnswer | null;
  /** Makes the ids of its citations unlike those of every other answer on the page. */
  key: string;
  /** The text of `answerText` in pieces, where it is compared with another. */
  pieces?: readonly ComparedPiece[];
  /** Element that changed words stand in. */
  mark?: 'ins' | 'del';
}

interface Line {
  attribution: string | null;
  text: string;
  citations: readonly number[];
}

function listLines(answer: RecordedAnswer): Line[] {
  if (answer.sentences.length > 0) return answer.sentences;
  return [{ attribution: null, text: answer.text, citations: [] }];
}

/** The words of an answer without markers and attributions: what is compared with another answer. */
export function answerText(answer: RecordedAnswer | null): string {
  return answer === null
    ? ''
    : listLines(answer)
        .map(({ text }) => `${text} `)
        .join('');
}

/** An answer as a reader sees it: attributions, sentences with superscripts, and the quotes that they rest on. */
export function htmlAnswer(shown: ShownAnswer): string {
  const { answer, key } = shown;
  if (answer === null) return '<p class="quiet">No answer.</p>';
  const asides = [
    ...(answer.missing.length > 0
      ? [`Missing: <strong>${escapeHtml(answer.missing.join('; '))}</strong>.`]
      : []),
    ...(answer.readings.length > 0 ? [`May mean: ${escapeHtml(answer.readings.join(' / '))}`] : []),
    ...answer.notices.map((notice) => `Notice: ${escapeHtml(notice)}`),
  ];
  return [
    ...renderLines(shown, answer),
    ...asides.map((aside) => `<p class="aside">${aside}</p>`),
    ...(answer.citations.length === 0
      ? []
      : [
          `<ol class="cited">${answer.citations.map((citation) => renderCitation({ citation, key, answer })).join('\n')}</ol>`,
        ]),
  ].join('\n');
}

function renderLines({ key, pieces, mark = 'ins' }: ShownAnswer, answer: RecordedAnswer): string[] {
  let at = 0;
  let attributed: string | null = null;
  return listLines(answer).flatMap(({ attribution, text, citations }) => {
    const own = pieces === undefined ? [{ text, changed: false }] : cutPieces(pieces, at, at + text.length);
    at += text.length + 1;
    const head = attribution === null || attribution === attributed ? [] : [attribution];
    attributed = attribution;
    const words = own.map((piece) =>
      piece.changed ? `<${mark}>${escapeHtml(piece.text)}</${mark}>` : escapeHtml(piece.text),
    );
    const numbers = citations.map((n) => `<a href="#c-${escapeHtml(key)}-${n}">${n}</a>`);
    const marker = numbers.length === 0 ? '' : `<sup>${numbers.join(' ')}</sup>`;
    return [
      ...head.map((words_) => `<p class="attribution">${escapeHtml(words_)}</p>`),
      `<p class="sentence">${words.join('')}${marker}</p>`,
    ];
  });
}

/** The pieces between two offsets of the joined text. */
function cutPieces(pieces: readonly ComparedPiece[], from: number, to: number): ComparedPiece[] {
  let start = 0;
  return pieces.flatMap(({ text, changed }) => {
    const cut = text.slice(Math.max(0, from - start), Math.max(0, to - start));
    start += text.length;
    return cut === '' ? [] : [{ text: cut, changed }];
  });
}

interface CitationOptions {
  citation: RecordedCitation;
  key: string;
  answer: RecordedAnswer;
}

/** Label and quote; a quote that is a whole sentence of the answer has been read already and is not set again. */
function renderCitation({ citation, key, answer }: CitationOptions): string {
  const { n, label, quote, exists, exact, paragraphId } = citation;
  const faults = [
    ...(exists ? [] : ['the index has no such paragraph']),
    ...(exact ? [] : ['not letter for letter what stands there']),
  ];
  const fault = faults.length === 0 ? '' : ` <strong>(${faults.join('; ')})</strong>`;
  const verbatim = answer.sentences.some(({ text, citations }) => citations.includes(n) && text === quote);
  const words = verbatim ? '' : ` <q>${escapeHtml(quote)}</q>`;
  return `<li value="${n}" id="c-${escapeHtml(key)}-${n}"><cite title="${escapeHtml(paragraphId)}">${escapeHtml(label)}</cite>${fault}${words}</li>`;
}
