import type { AnswerSentence, Citation } from '../../contracts/answer.js';

/** A sentence with its position in the answer, from 0. */
export interface PlacedSentence {
  index: number;
  sentence: AnswerSentence;
}

/** Sentences that run on, or the items of a list; an item may be of several sentences. */
export type SentenceBlock =
  | { kind: 'text'; sentences: PlacedSentence[] }
  | { kind: 'list'; items: { paragraphId: string; marker: string; sentences: PlacedSentence[] }[] };

/** What stands under one attribution. */
export interface SentenceGroup {
  /** Null for sentences that have none. */
  attribution: string | null;
  blocks: SentenceBlock[];
}

/** Puts neighbouring sentences of the same attribution together, and sentences that cite items of a paragraph into lists. */
export function groupSentences(
  sentences: readonly AnswerSentence[],
  citations: readonly Citation[],
): SentenceGroup[] {
  const byNumber = new Map(citations.map((citation) => [citation.n, citation]));
  const groups: SentenceGroup[] = [];
  sentences.forEach((sentence, index) => {
    const attribution = sentence.attribution ?? null;
    let group = groups.at(-1);
    if (group?.attribution !== attribution) {
      group = { attribution, blocks: [] };
      groups.push(group);
    }
    const [first] = sentence.citations;
    addToBlocks(group.blocks, { index, sentence }, first === undefined ? undefined : byNumber.get(first));
  });
  return groups;
}

function addToBlocks(blocks: SentenceBlock[], placed: PlacedSentence, citation: Citation | undefined): void {
  const marker = citation === undefined ? null : itemMarker(citation);
  const last = blocks.at(-1);
  if (citation === undefined || marker === null) {
    if (last?.kind === 'text') last.sentences.push(placed);
    else blocks.push({ kind: 'text', sentences: [placed] });
    return;
  }
  const { paragraphId } = citation;
  const item = { paragraphId, marker, sentences: [placed] };
  if (last?.kind !== 'list') {
    blocks.push({ kind: 'list', items: [item] });
    return;
  }
  const lastItem = last.items.at(-1);
  if (lastItem?.paragraphId === paragraphId) lastItem.sentences.push(placed);
  else last.items.push(item);
}

/** "(a)" of "para. 62 (a)", "•" of "para. 8, bullet 3"; null for a paragraph that is no item. */
function itemMarker({ locator }: Citation): string | null {
  if (/, bullet \d+$/.test(locator)) return '•';
  return /\s(\([^()\s]{1,6}\))$/.exec(locator)?.[1] ?? null;
}
