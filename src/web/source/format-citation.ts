interface CitationParts {
  label: string;
  quote: string;
  /** Relative to this server. */
  url: string;
  /** Scheme, host and port of this server. */
  origin: string;
}

/** A citation fit to paste: label, quote, absolute link; three lines of plain text. */
export function formatCitation({ label, quote, url, origin }: CitationParts): string {
  return `${label}\n“${quote}”\n${new URL(url, origin).href}`;
}
