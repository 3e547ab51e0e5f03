import type { Paragraph } from '../contracts/paragraph.js';
import type { LocatedReference } from '../contracts/retrieval.js';
import type { IndexReader, SearchFilter } from '../contracts/search-index.js';
import { findLocators, type LocatorReference } from '../language/find-locators.js';

type LocatingIndex = Pick<IndexReader, 'locate' | 'outline'>;

/**
 * The exact leg: opens every locator that the question names ("para. 33", "the second bullet of paragraph 8",
 * "footnote 9"), in the documents the filter allows. Candidate keys of one locator are tried in order of preference. An
 * item without its paragraph ("recommendation (c)") and a place from the end ("the last paragraph") are looked for where
 * the question names one document.
 */
export async function locateReferences(
  question: string,
  index: LocatingIndex,
  filter: SearchFilter,
): Promise<LocatedReference[]> {
  const found = await Promise.all(
    findLocators(question).map(async (reference) => ({
      text: reference.text,
      keys: reference.keys,
      paragraphs:
        reference.keys.length > 0
          ? await locateFirst(reference.keys, index, filter)
          : await locateWithin(reference, index, filter),
    })),
  );
  // Without a document an item or a last paragraph names nothing that could be said to be missing.
  return found.filter((reference) => reference.keys.length > 0 || reference.paragraphs.length > 0);
}

async function locateFirst(
  keys: readonly string[],
  index: LocatingIndex,
  filter: SearchFilter,
): Promise<Paragraph[]> {
  for (const key of keys) {
    const found = await index.locate(key, filter);
    if (found.length > 0) return found;
  }
  return [];
}

async function locateWithin(
  { item, fromEnd }: LocatorReference,
  index: LocatingIndex,
  filter: SearchFilter,
): Promise<Paragraph[]> {
  const [documentId, ...others] = filter.documentIds ?? [];
  if (documentId === undefined || others.length > 0) return [];
  const paragraphs = (await index.outline(documentId))?.paragraphs ?? [];
  if (item !== undefined) {
    return paragraphs.filter(({ kind, key }) => kind === 'item' && key.split('.').at(-1) === item);
  }
  const numbered = paragraphs.filter(({ kind }) => kind === 'numbered');
  const body = numbered.length > 0 ? numbered : paragraphs.filter(({ kind }) => kind === 'unnumbered');
  const last = fromEnd === undefined ? undefined : body.at(-fromEnd);
  return last === undefined ? [] : [last];
}
