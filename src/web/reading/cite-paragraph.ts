import type { Document } from '../../contracts/document.js';
import type { ReadingParagraph } from '../../contracts/paragraph.js';
import { printDate } from './print-date.js';

/** A citation fit to print, as the server labels it: "Working paper, Fourteenth Congress (24 January 2020), para. 19". */
export function citeParagraph(
  document: Pick<Document, 'symbol' | 'shortTitle' | 'date'>,
  paragraph: Pick<ReadingParagraph, 'locator'>,
): string {
  const date = printDate(document.date);
  const name = date === null ? document.shortTitle : `${document.shortTitle} (${date})`;
  return `${document.symbol ?? name}, ${paragraph.locator}`;
}
