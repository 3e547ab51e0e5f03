import type { Sentence } from '../contracts/chunk.js';
import { cutToFit } from './cut-range.js';
import { surelyFits } from './surely-fits.js';
import type { TokenBudget } from './token-budget.js';

/**
 * The sentences with those over the budget cut at clause or word boundaries, so that each can be embedded; ordinals are
 * given anew. `sentences` are of any number of paragraphs, with `text` the slice [start, end) of the paragraph's text.
 */
export async function fitSentences(sentences: readonly Sentence[], budget: TokenBudget): Promise<Sentence[]> {
  const long = sentences.filter(({ text }) => !surelyFits(text, budget.maximumTokens));
  const items = long.map(({ text }) => ({
    text,
    ranges: [{ start: 0, end: text.length }],
    limit: budget.maximumTokens,
  }));
  const cut = await cutToFit(items, budget.countTokens);
  const pieces = new Map(long.map((sentence, index) => [sentence, cut[index] ?? []]));
  const ordinals = new Map<string, number>();
  return sentences.flatMap((sentence) =>
    (pieces.get(sentence) ?? [{ start: 0, end: sentence.text.length }]).map(({ start, end }) => {
      const raw = sentence.text.slice(start, end);
      const from = sentence.start + start + (raw.length - raw.trimStart().length);
      const ordinal = ordinals.get(sentence.paragraphId) ?? 0;
      ordinals.set(sentence.paragraphId, ordinal + 1);
      return { ...sentence, ordinal, start: from, end: from + raw.trim().length, text: raw.trim() };
    }),
  );
}
