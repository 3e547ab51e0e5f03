import type { AnswerSentence, Citation } from '../contracts/answer.js';
import type { Document } from '../contracts/document.js';
import type { DraftQuote, DraftSentence } from '../contracts/draft-answer.js';
import type { Paragraph } from '../contracts/paragraph.js';
import { checkSentence } from './check-sentence.js';
import { formatLabel } from './format-label.js';
import { makeUrl } from './make-url.js';
import { mapToSource } from './map-to-source.js';

/** Sentences that passed their check, numbered citations in order of first use, and what was taken out and why. */
export interface CitedDraft {
  sentences: AnswerSentence[];
  citations: Citation[];
  removed: { text: string; why: string }[];
  text: string;
}

/** A draft and what its quotes are checked against. */
export interface CiteDraftOptions {
  sentences: readonly DraftSentence[];
  paragraphs: ReadonlyMap<string, Paragraph>;
  documents: ReadonlyMap<string, Document>;
}

/** A sentence that passed its check, and the citations it is the first to use. */
export interface CitedSentence {
  /** Position among the sentences that passed, from 0. */
  index: number;
  sentence: AnswerSentence;
  citations: Citation[];
}

/**
 * Checks the sentences of a draft one after another and gives each that passes as soon as it has; in the end, all of
 * them, and what was taken out.
 */
export function* citeInTurn(options: CiteDraftOptions): Generator<CitedSentence, CitedDraft, undefined> {
  const { sentences, paragraphs, documents } = options;
  const cited: CitedDraft = { sentences: [], citations: [], removed: [], text: '' };
  for (const sentence of sentences) {
    const check = checkSentence(sentence, paragraphs);
    if (check.verdict !== 'supported') {
      cited.removed.push({ text: sentence.text, why: check.why });
      continue;
    }
    const known = cited.citations.length;
    const numbers = sentence.quotes.map((quote) => numberQuote(quote, { paragraphs, documents, cited }));
    const passed: AnswerSentence = {
      text: sentence.text,
      ...(sentence.attribution === undefined ? {} : { attribution: sentence.attribution }),
      citations: [...new Set(numbers)],
      verdict: check.verdict,
    };
    cited.sentences.push(passed);
    yield {
      index: cited.sentences.length - 1,
      sentence: passed,
      citations: cited.citations.slice(known),
    };
  }
  cited.text = renderText(cited.sentences);
  return cited;
}

function numberQuote(
  quote: DraftQuote,
  context: {
    paragraphs: ReadonlyMap<string, Paragraph>;
    documents: ReadonlyMap<string, Document>;
    cited: CitedDraft;
  },
): number {
  const { citations } = context.cited;
  const known = citations.find(
    (citation) =>
      citation.paragraphId === quote.paragraphId &&
      citation.start === quote.start &&
      citation.end === quote.end,
  );
  if (known !== undefined) return known.n;
  const paragraph = context.paragraphs.get(quote.paragraphId);
  const document = paragraph === undefined ? undefined : context.documents.get(paragraph.documentId);
  // checkSentence has found both; a citation without them must never leave.
  if (paragraph === undefined || document === undefined) throw new Error(`no paragraph ${quote.paragraphId}`);
  const n = citations.length + 1;
  citations.push({
    n,
    paragraphId: paragraph.id,
    documentId: document.id,
    label: formatLabel(document, paragraph),
    locator: paragraph.locator,
    ...(paragraph.page === null ? {} : { page: paragraph.page }),
    quote: paragraph.text.slice(quote.start, quote.end),
    start: quote.start,
    end: quote.end,
    sourceSpans: mapToSource(paragraph, quote),
    url: makeUrl(paragraph),
    located: 'located',
  });
  return n;
}

/** Attribution lines and sentences with their markers, as shown; one attribution stands above all it holds for. */
function renderText(sentences: readonly AnswerSentence[]): string {
  const lines: string[] = [];
  let current: string | undefined;
  for (const sentence of sentences) {
    if (sentence.attribution !== undefined && sentence.attribution !== current)
      lines.push(`${sentence.attribution}:`);
    current = sentence.attribution;
    lines.push(`${sentence.text} ${sentence.citations.map((n) => `[${n}]`).join('')}`);
  }
  return lines.join('\n');
}
