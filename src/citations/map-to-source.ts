import type { Paragraph } from '../contracts/paragraph.js';
import type { SourceSpan } from '../contracts/source-span.js';

/**
 * Where the slice [start, end) of a paragraph's text stands in the source file. Markup between two runs is taken in
 * where both lie in one piece of the paragraph; a page break or a footnote block between pieces is left out, so that
 * one quote may have several spans.
 */
export function mapToSource(
  paragraph: Pick<Paragraph, 'textRuns' | 'sourceSpans'>,
  range: { start: number; end: number },
): SourceSpan[] {
  const spans: SourceSpan[] = [];
  for (const run of paragraph.textRuns) {
    const from = Math.max(range.start, run.text);
    const to = Math.min(range.end, run.text + run.length);
    if (from >= to) continue;
    const piece = { start: run.source + from - run.text, end: run.source + to - run.text };
    const last = spans.at(-1);
    if (last !== undefined && inOnePiece(paragraph.sourceSpans, last.start, piece.end)) last.end = piece.end;
    else spans.push(piece);
  }
  return spans;
}

function inOnePiece(pieces: readonly SourceSpan[], start: number, end: number): boolean {
  return pieces.some((piece) => piece.start <= start && end <= piece.end);
}
