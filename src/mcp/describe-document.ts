import type { Document } from '../contracts/document.js';

/** What is known of a document beside its title, in one line: symbol, kind, date, status, body. */
export function describeDocument({ symbol, kind, date, status, body }: Document): string {
  const known = [symbol, kind, date, status, body].filter((value) => value !== null);
  return known.length === 0 ? 'nothing else is known of it' : known.join(', ');
}
