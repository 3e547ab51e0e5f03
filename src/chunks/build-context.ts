import type { Paragraph } from '../contracts/paragraph.js';
import { surelyFits } from './surely-fits.js';
import type { TokenBudget } from './token-budget.js';

/** Headings put before a chunk: the last ones, which are the nearest. */
const headingsKept = 2;

/** What stands before a chunk's own text: its last two headings, and for an item its parent's text. May be empty. */
function describePlace(paragraph: Paragraph, parents: ReadonlyMap<string, Paragraph>): string {
  const headings = paragraph.headingPath.slice(-headingsKept).join(' – ');
  const leadIn = paragraph.parentId === null ? '' : (parents.get(paragraph.parentId)?.text ?? '');
  return [headings, leadIn]
    .map((line) => line.replaceAll(/\s+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/**
 * Context of each paragraph, cut to a third of the budget: words are left out from the beginning, so that what stands
 * nearest to the paragraph stays.
 */
export async function buildContexts(
  paragraphs: readonly Paragraph[],
  budget: TokenBudget,
): Promise<string[]> {
  const byId = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  const contexts = paragraphs.map((paragraph) => describePlace(paragraph, byId));
  const limit = Math.floor(budget.maximumTokens / 3);
  for (
    let open = [...contexts.keys()].filter((index) => !surelyFits(contexts[index] ?? '', limit));
    open.length > 0;
  ) {
    const counts = await budget.countTokens(open.map((index) => contexts[index] ?? ''));
    const tooLong = open.flatMap((index, at) =>
      (counts[at] ?? 0) > limit ? [{ index, count: counts[at] ?? 0 }] : [],
    );
    for (const { index, count } of tooLong) contexts[index] = keepEnd(contexts[index] ?? '', limit / count);
    open = tooLong.map(({ index }) => index).filter((index) => contexts[index] !== '');
  }
  return contexts;
}

/** The last words of a text, about `share` of them and always fewer than all. */
function keepEnd(text: string, share: number): string {
  const words = text.split(/(?<=\s)/u);
  const kept = Math.min(words.length - 1, Math.floor(words.length * share));
  return kept <= 0 ? '' : words.slice(-kept).join('');
}
