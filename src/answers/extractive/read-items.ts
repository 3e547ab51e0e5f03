import type { Paragraph } from '../../contracts/paragraph.js';
import type { IndexReader } from '../../contracts/search-index.js';

/** Items read after a paragraph: more than any list of the corpora seen has, footnotes between them counted. */
const furthestItem = 80;

/** The items of a paragraph, those of its items included, in the order of the text; empty when it has none. */
export async function readItems(
  parent: Paragraph,
  index: Pick<IndexReader, 'neighbours'>,
): Promise<Paragraph[]> {
  const around = await index.neighbours(parent.id, 0, furthestItem);
  const family = new Set([parent.id]);
  const items: Paragraph[] = [];
  for (const paragraph of around) {
    if (paragraph.parentId === null || !family.has(paragraph.parentId)) continue;
    family.add(paragraph.id);
    items.push(paragraph);
  }
  return items;
}
