import type { VerifiedSentence } from '../../contracts/verification.js';
import { normaliseText } from './normalise-text.js';

/** How a briefing names a document: by its short title, with the date where it has one. */
export interface DocumentHeading {
  shortTitle: string;
  /** "Press release, Thirteenth Congress (17 April 2015)". */
  heading: string;
}

interface PlaceOptions {
  /** Documents of the paragraphs that the sentence's footnotes name. */
  documentIds: readonly string[];
  headings: ReadonlyMap<string, DocumentHeading>;
}

/**
 * Whether a sentence stands under the document it is of: one under the name of another document, or under its own with
 * another date, is put into a mouth that did not say it. A heading that names no document is the analyst's own.
 */
export function checkPlace(
  sentence: VerifiedSentence,
  { documentIds, headings }: PlaceOptions,
): VerifiedSentence {
  const printed = sentence.under.at(-1);
  if (sentence.status !== 'borne-out' || printed === undefined || documentIds.length === 0) return sentence;
  const words = normaliseText(printed);
  const own = documentIds.flatMap((id) => headings.get(id) ?? []);
  const isOwn = own.some(({ heading }) => words.endsWith(normaliseText(heading)));
  const named = [...headings.values()].some(({ shortTitle }) => words.includes(normaliseText(shortTitle)));
  if (isOwn || !named) return sentence;
  return {
    ...sentence,
    status: 'not-borne-out',
    problem: `It stands under “${printed}”, and its paragraph is of “${own.map(({ heading }) => heading).join('”, “')}”.`,
  };
}
