import type { RecordedAnswer } from '../contracts/run.js';

/**
 * Share of the answer's sentences that name at least one citation which the answer has; 0 to 1. Whether the paragraph
 * exists is for quoteExactness. Null where there are no sentences.
 */
export function sentencesCited({
  sentences,
  citations,
}: {
  sentences: readonly Pick<RecordedAnswer['sentences'][number], 'citations'>[];
  citations: readonly Pick<RecordedAnswer['citations'][number], 'n'>[];
}): number | null {
  if (sentences.length === 0) return null;
  const numbers = new Set(citations.map(({ n }) => n));
  const cited = sentences.filter((sentence) => sentence.citations.some((n) => numbers.has(n)));
  return cited.length / sentences.length;
}
