import type { Paragraph } from '../contracts/paragraph.js';
import type { LocatedReference } from '../contracts/retrieval.js';
import type { IndexReader, SearchFilter } from '../contracts/search-index.js';
import { findLocators } from '../language/find-locators.js';

/**
 * The exact leg: opens every locator that the question names ("para. 33", "the second bullet of paragraph 8",
 * "footnote 9"), in the documents the filter allows. Candidate keys of one locator are tried in order of preference.
 */
export async function locateReferences(
  question: string,
  index: Pick<IndexReader, 'locate'>,
  filter: SearchFilter,
): Promise<LocatedReference[]> {
  return Promise.all(
    findLocators(question).map(async (reference) => ({
      text: reference.text,
      keys: reference.keys,
      paragraphs: await locateFirst(reference.keys, index, filter),
    })),
  );
}

async function locateFirst(
  keys: readonly string[],
  index: Pick<IndexReader, 'locate'>,
  filter: SearchFilter,
): Promise<Paragraph[]> {
  for (const key of keys) {
    const found = await index.locate(key, filter);
    if (found.length > 0) return found;
  }
  return [];
}
