import type { ReadingParagraph } from '../../contracts/paragraph.js';

/** The mark of a footnote as printed, "9" or "*": off its locator where the footnote is at hand, else off its id. */
export function printFootnoteMark(footnoteId: string, footnote?: Pick<ReadingParagraph, 'locator'>): string {
  const printed = /fn\. ?(\S+)/u.exec(footnote?.locator ?? '')?.[1];
  if (printed !== undefined) return printed;
  const key = footnoteId.slice(footnoteId.indexOf('#') + 1);
  const own = key.slice(key.lastIndexOf('.') + 1);
  const stars = /^fn-star(?:-(\d))?$/u.exec(own);
  if (stars !== null) return '*'.repeat(Number(stars[1] ?? 1));
  return own.replace(/^fn-?/u, '').replace(/-\d+$/u, '');
}
