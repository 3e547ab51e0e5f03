import type { DraftAnswer } from '../contracts/draft-answer.js';
import type { Paragraph } from '../contracts/paragraph.js';
import type { Retrieval } from '../contracts/retrieval.js';

/** Items of one list from which on an answer is the list itself, which is given whole and as printed. */
const leastItems = 3;

interface ChooseOptions {
  draft: DraftAnswer;
  retrievals: readonly Retrieval[];
}

/**
 * Why a language model is not asked although one is set, fit to be shown; null where it is. What the documents do not
 * hold is found without it, and what is asked for by its place or as a list is given verbatim.
 */
export function whyNotAskModel({ draft, retrievals }: ChooseOptions): string | null {
  if (draft.status === 'declined')
    return 'The language model was not asked: without it, nothing was found that answers the question.';
  if (retrievals.some(({ located }) => located.some(({ paragraphs }) => paragraphs.length > 0)))
    return 'The language model was not asked: a paragraph named in the question is given in its own words.';
  const ids = draft.sentences.flatMap(({ quotes }) => quotes.map(({ paragraphId }) => paragraphId));
  if (ids.every((id) => id.endsWith('#masthead')))
    return 'The language model was not asked: what a document says of itself is given in its own words.';
  if (isPrintedList(ids, retrievals))
    return 'The language model was not asked: a list is given whole and in its own words.';
  return null;
}

function isPrintedList(ids: readonly string[], retrievals: readonly Retrieval[]): boolean {
  const known = new Map<string, Paragraph>(
    retrievals.flatMap(({ hits }) => hits.map(({ paragraph }) => [paragraph.id, paragraph])),
  );
  const items = new Map<string, number>();
  for (const id of new Set(ids)) {
    const parentId = known.get(id)?.parentId ?? /^(.*#.+)\.[^.]+$/u.exec(id)?.[1] ?? null;
    if (parentId !== null) items.set(parentId, (items.get(parentId) ?? 0) + 1);
  }
  return Math.max(0, ...items.values()) >= leastItems;
}
