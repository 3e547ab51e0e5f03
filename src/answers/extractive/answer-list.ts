import type { DraftAnswer } from '../../contracts/draft-answer.js';
import type { Paragraph } from '../../contracts/paragraph.js';
import { quoteItem } from './answer-locators.js';
import type { AnswerContext, Candidate } from './candidate.js';
import { describeSource } from './describe-source.js';
import { countCountries } from './fits-question.js';
import { measureCoverage, stemSet } from './measure-coverage.js';
import { quoteLeadIn } from './quote-lead-in.js';
import { readItems } from './read-items.js';

/** Candidates looked at for a list. */
const depth = 8;
/** Least votes, each one over its rank, of the candidates that are items of one list. */
const leastVotes = 0.5;
/** Coverage by which a lead-in alone says that its list is what is asked for. */
const leadInCoverage = 0.6;

/**
 * Gives a printed list whole, lead-in first, in the document's order, each item with its own citation. Where the items
 * stand under several headings and the question is about one of them, only those under it. Null when the evidence is
 * not a list.
 */
export async function answerList(
  context: AnswerContext,
  ranked: readonly Candidate[],
): Promise<DraftAnswer | null> {
  const parent = await findListParent(context, ranked.slice(0, depth));
  if (parent === null) return null;
  const all = await readItems(parent, context.index);
  if (all.length < 2) return null;
  if (context.answerType === 'country' && !all.some((item) => countCountries(item.text) > 0)) return null;
  const items = chooseUnderHeading(context, all);
  const document = context.documents.get(parent.documentId);
  const attribution = document === undefined ? undefined : describeSource(document);
  const leadIn = await quoteLeadIn(parent, context.index, attribution);
  const whole = items.length === all.length;
  const under = whole ? '' : ` under “${items[0]?.headingPath.at(-1) ?? ''}”`;
  return {
    status: 'answered',
    sentences: [...leadIn, ...items.map((item) => quoteItem(item, attribution))],
    notices: [{ code: 'list-complete', text: `${items.length} items, all of ${parent.locator}${under}.` }],
  };
}

/** The paragraph whose items the best candidates are, or that introduces a list. */
async function findListParent(context: AnswerContext, best: readonly Candidate[]): Promise<Paragraph | null> {
  const votes = new Map<string, number>();
  best.forEach((candidate, rank) => {
    const { paragraph } = candidate.hit;
    const parentId =
      paragraph.kind === 'item' ? paragraph.parentId : /:\s*$/.test(paragraph.text) ? paragraph.id : null;
    if (parentId !== null) votes.set(parentId, (votes.get(parentId) ?? 0) + 1 / (rank + 1));
  });
  const [leader] = [...votes].sort((left, right) => right[1] - left[1] || (left[0] < right[0] ? -1 : 1));
  if (leader === undefined || leader[1] < leastVotes) return null;
  const [parent] = await context.index.paragraphs([leader[0]]);
  if (parent === undefined) return null;
  const first = best[0]?.hit.paragraph;
  const leads = first?.id === parent.id || first?.parentId === parent.id;
  return leads || measureCoverage(context.terms, stemSet(parent.text), new Set()) >= leadInCoverage
    ? parent
    : null;
}

function chooseUnderHeading(context: AnswerContext, items: readonly Paragraph[]): readonly Paragraph[] {
  const headings = [...new Set(items.map((item) => item.headingPath.at(-1) ?? ''))];
  if (headings.length < 2) return items;
  const none = new Set<string>();
  const scored = headings
    .map((heading) => ({ heading, coverage: measureCoverage(context.terms, stemSet(heading), none) }))
    .sort((left, right) => right.coverage - left.coverage);
  const [best, second] = scored;
  if (best === undefined || best.coverage < 0.2 || best.coverage <= (second?.coverage ?? 0)) return items;
  return items.filter((item) => (item.headingPath.at(-1) ?? '') === best.heading);
}
