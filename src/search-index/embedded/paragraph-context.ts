import type { Paragraph } from '../../contracts/paragraph.js';

/** What a paragraph is found by besides its own text: its heading path and, of an item, its parent's lead-in. */
export function describeContext(paragraph: Paragraph, byId: ReadonlyMap<string, Paragraph>): string {
  const parent = paragraph.parentId === null ? undefined : byId.get(paragraph.parentId);
  return [...paragraph.headingPath, ...(parent === undefined ? [] : [parent.text])].join('\n');
}
