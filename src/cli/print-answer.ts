import type { Answer, AnswerSentence } from '../contracts/answer.js';
import type { Layout } from './layout.js';
import { createPaint, type Paint } from './paint.js';
import { splitWords, wrapText } from './wrap-text.js';

interface AnswerLayout extends Layout {
  /** Put before the relative urls of citations; none by default. */
  baseUrl?: string;
}

interface Style extends AnswerLayout {
  paint: Paint;
}

type Found = Extract<Answer, { status: 'answered' | 'partial' }>;
type Declined = Extract<Answer, { status: 'declined' }>;

/** An answer as people read it on a terminal, ending with a line end. */
export function renderAnswer(answer: Answer, layout: AnswerLayout): string {
  const style: Style = { ...layout, paint: createPaint(layout.colour) };
  const blocks = [
    renderUnderstanding(answer, style),
    ...(answer.status === 'declined' ? renderDeclined(answer, style) : renderFound(answer, style)),
    renderRemarks(answer, style),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function renderUnderstanding(answer: Answer, style: Style): string {
  if (answer.standaloneQuestion === answer.question) return '';
  return wrapText(`Understood as: ${answer.standaloneQuestion}`, {
    width: style.width,
    paint: style.paint.quiet,
  });
}

function renderFound(answer: Found, style: Style): string[] {
  const missing =
    answer.status === 'partial' && answer.missing.length > 0
      ? wrapText(`Not in the corpus: ${answer.missing.join('; ')}.`, {
          width: style.width,
          paint: (word, index) => (index < 4 ? style.paint.strong(word) : word),
        })
      : '';
  const citations = groupCitations(answer.citations).map(({ numbers, label, url }) =>
    renderReference(numbers.map((n) => `[${n}]`).join(' '), { label, url }, style),
  );
  return [
    ...groupSentences(answer.sentences).map((group) => renderGroup(group, style)),
    missing,
    citations.join('\n'),
  ];
}

interface CitationGroup {
  numbers: number[];
  label: string;
  url: string;
}

/** Citations of one paragraph stand on one line, at the place of the first; each keeps its number and its quote. */
function groupCitations(citations: Found['citations']): CitationGroup[] {
  const groups = new Map<string, CitationGroup>();
  for (const { n, label: name, url, located } of citations) {
    const label = located === 'located' ? name : `${name} (quote not found there)`;
    const known = groups.get(`${label} ${url}`);
    if (known === undefined) groups.set(`${label} ${url}`, { numbers: [n], label, url });
    else known.numbers.push(n);
  }
  return [...groups.values()];
}

interface SentenceGroup {
  attribution: string | undefined;
  sentences: AnswerSentence[];
}

/** Consecutive sentences with the same attribution stand under one line. */
function groupSentences(sentences: readonly AnswerSentence[]): SentenceGroup[] {
  const groups: SentenceGroup[] = [];
  for (const sentence of sentences) {
    const last = groups.at(-1);
    if (last !== undefined && last.attribution === sentence.attribution) last.sentences.push(sentence);
    else groups.push({ attribution: sentence.attribution, sentences: [sentence] });
  }
  return groups;
}

function renderGroup({ attribution, sentences }: SentenceGroup, style: Style): string {
  const indent = attribution === undefined ? '' : '  ';
  const lines = sentences.map((sentence) => renderSentence(sentence, indent, style));
  if (attribution === undefined) return lines.join('\n');
  const header = /[:.?!]$/.test(attribution) ? attribution : `${attribution}:`;
  return [wrapText(header, { width: style.width, paint: style.paint.strong }), ...lines].join('\n');
}

const doubts = {
  supported: '',
  'partly-supported': '(partly supported by what it cites)',
  unsupported: '(not supported by what it cites)',
} as const;

function renderSentence(sentence: AnswerSentence, indent: string, style: Style): string {
  const markers = sentence.citations.map((n) => `[${n}]`);
  const firstMarker = splitWords(sentence.text).length;
  return wrapText(`${sentence.text} ${markers.join(' ')} ${doubts[sentence.verdict]}`, {
    width: style.width,
    indent,
    paint: (word, index) => {
      if (index < firstMarker) return word;
      return index < firstMarker + markers.length ? style.paint.accent(word) : style.paint.warning(word);
    },
  });
}

function renderDeclined(answer: Declined, style: Style): string[] {
  const readings = (answer.readings ?? []).map((reading, index) =>
    wrapText(reading, { width: style.width, firstIndent: `  ${index + 1}. `, indent: '     ' }),
  );
  const labels = new Map(answer.evidence.map(({ paragraphId, label }) => [paragraphId, label]));
  const nearest = answer.nearest.map((id) =>
    renderReference(' -', { label: labels.get(id) ?? id, url: `/documents/${id}` }, style),
  );
  return [
    wrapText(answer.message, { width: style.width }),
    readings.length === 0 ? '' : ['It may mean:', ...readings].join('\n'),
    nearest.length === 0 ? '' : ['Nearest:', ...nearest].join('\n'),
  ];
}

/** A label after its mark, and below it the address it opens at, unbroken. */
function renderReference(mark: string, reference: { label: string; url: string }, style: Style): string {
  const indent = ' '.repeat(mark.length + 1);
  const label = wrapText(reference.label, { width: style.width, firstIndent: `${mark} `, indent });
  return `${label}\n${indent}${style.paint.quiet(`${style.baseUrl ?? ''}${reference.url}`)}`;
}

function renderRemarks(answer: Answer, style: Style): string {
  const remarks = [
    ...answer.notices.map((notice) => `Note: ${notice.text}`),
    ...answer.removed.map((removed) => `Left out: "${removed.text}" (${removed.why})`),
  ];
  return remarks
    .map((remark) =>
      wrapText(remark, { width: style.width, indent: '  ', firstIndent: '', paint: style.paint.warning }),
    )
    .join('\n');
}
