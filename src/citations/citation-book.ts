import type { Citation } from '../contracts/answer.js';
import type { Document } from '../contracts/document.js';
import type { DraftQuote } from '../contracts/draft-answer.js';
import type { Paragraph } from '../contracts/paragraph.js';
import { formatLabel } from './format-label.js';
import { makeUrl } from './make-url.js';
import { mapToSource } from './map-to-source.js';

/** Where the paragraphs and documents that quotes are taken from are found. */
export interface QuotedSources {
  paragraphs: ReadonlyMap<string, Paragraph>;
  documents: ReadonlyMap<string, Document>;
}

/** The citations of one answer, numbered from 1 in order of first use; the same slice keeps its number. */
export class CitationBook {
  readonly citations: Citation[] = [];

  constructor(private readonly sources: QuotedSources) {}

  /**
   * The number of a quote whose place in its paragraph has been checked.
   * @throws Error when its paragraph or document is not among the sources, or has no such words: such a citation must
   * never leave.
   */
  cite(quote: DraftQuote): number {
    const known = this.citations.find(
      (citation) =>
        citation.paragraphId === quote.paragraphId &&
        citation.start === quote.start &&
        citation.end === quote.end,
    );
    if (known !== undefined) return known.n;
    const paragraph = this.sources.paragraphs.get(quote.paragraphId);
    const document = paragraph === undefined ? undefined : this.sources.documents.get(paragraph.documentId);
    if (paragraph === undefined || document === undefined)
      throw new Error(`no paragraph ${quote.paragraphId}`);
    if (quote.start < 0 || quote.start >= quote.end || quote.end > paragraph.text.length)
      throw new Error(`no words at ${quote.start}–${quote.end} of ${quote.paragraphId}`);
    const n = this.citations.length + 1;
    this.citations.push({
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
}
