import type { DraftSentence } from '../../contracts/draft-answer.js';
import type { IndexReader } from '../../contracts/search-index.js';
import type { Candidate } from './candidate.js';
import { describeSource } from './describe-source.js';

/** Whether a question asks where something comes from, or for titles that stand in notes. */
export const asksForSource =
  /\b(?:sources?|cited?|cites|footnotes?|reference[sd]?|refers? to|based on|taken? from|come from|according to which|instruments?|manual|guide|study|publication|which (?:report|resolution|document)s?)\b|\bwhere\b.*\bfrom\b/iu;

/**
 * The footnotes that the chosen sentences call, where the question asks where something comes from: a document's
 * sources stand in its notes, not in its sentences. In the order of the calls.
 */
export async function citeFootnotes(
  question: string,
  chosen: readonly Candidate[],
  index: Pick<IndexReader, 'paragraphs'>,
): Promise<DraftSentence[]> {
  if (!asksForSource.test(question)) return [];
  const drafts: DraftSentence[] = [];
  for (const candidate of chosen.slice(0, 2)) {
    const { sentence, hit, document } = candidate;
    const ids = hit.paragraph.footnoteCalls
      .filter((call) => sentence.start < call.offset && call.offset <= sentence.end)
      .map((call) => call.footnoteId);
    for (const footnote of await index.paragraphs(ids)) {
      drafts.push({
        text: footnote.text,
        attribution: `${describeSource(document)}, ${footnote.locator}, called by ${hit.paragraph.locator}`,
        quotes: [{ paragraphId: footnote.id, start: 0, end: footnote.text.length }],
      });
    }
  }
  return drafts;
}
