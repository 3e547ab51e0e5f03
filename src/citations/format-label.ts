import type { Document } from '../contracts/document.js';
import type { Paragraph } from '../contracts/paragraph.js';
import { formatDate } from '../language/format-date.js';

/** A citation fit to print: "SOC/CP/365, ¶ 14", or "Working paper, Fourteenth Congress (24 January 2020), para. 19". */
export function formatLabel(document: Document, paragraph: Pick<Paragraph, 'locator'>): string {
  return `${formatDocumentLabel(document)}, ${paragraph.locator}`;
}

function formatDocumentLabel(document: Document): string {
  if (document.symbol !== null) return document.symbol;
  const date = formatDate(document.date);
  return date === null ? document.shortTitle : `${document.shortTitle} (${date})`;
}
