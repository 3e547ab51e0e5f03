import type { Document } from '../contracts/document.js';
import { formatDate } from '../language/format-date.js';

/** What stands above what a document says in a briefing: "Press release, Thirteenth Congress (17 April 2015)". */
export function headDocument({ shortTitle, date }: Pick<Document, 'shortTitle' | 'date'>): string {
  const printed = formatDate(date);
  return printed === null ? shortTitle : `${shortTitle} (${printed})`;
}
