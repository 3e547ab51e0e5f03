import type { Paragraph } from '../../contracts/paragraph.js';

/** Locator key without the part before it: "p3" for "annex-i.p3" where numbering restarted in annex I. */
export function keyWithinPart(paragraph: Paragraph): string {
  const { key, part } = paragraph;
  return part === null ? key : key.slice(key.indexOf('.') + 1);
}
