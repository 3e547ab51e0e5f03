/** A stretch [start, end) of a text. */
export interface Span {
  start: number;
  end: number;
}

/** The text with a stretch replaced, beginning with a capital. */
export function replaceSpan(text: string, { start, end }: Span, by: string): string {
  const replaced = text.slice(0, start) + by + text.slice(end);
  return replaced.charAt(0).toUpperCase() + replaced.slice(1);
}

/** The span with an article or "the" before it. */
export function takeArticle(text: string, span: Span): Span {
  const article = /\b(?:the|an?)\s+$/iu.exec(text.slice(0, span.start));
  return article === null ? span : { start: article.index, end: span.end };
}

/** Where a text last has a piece; null where it does not. */
export function spanOf(text: string, piece: string): Span | null {
  const start = text.lastIndexOf(piece);
  return start < 0 || piece === '' ? null : { start, end: start + piece.length };
}
