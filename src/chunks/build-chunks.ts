import type { Chunk } from '../contracts/chunk.js';
import { AppError } from '../contracts/errors.js';
import type { Paragraph } from '../contracts/paragraph.js';
import { buildContexts } from './build-context.js';
import { cutToFit, type TextRange } from './cut-range.js';
import { listSentences } from './list-sentences.js';
import { packWindows } from './pack-windows.js';
import type { TokenBudget } from './token-budget.js';

/** A paragraph on its way to chunks. */
interface Draft {
  paragraph: Paragraph;
  context: string;
  /** Tokens that context and text of a window may have together, special tokens included. */
  limit: number;
  windows: TextRange[];
  /** Tokens of each window's text, context included. */
  counts: number[];
}

/** How much smaller the windows are made when a tokenizer counts a whole higher than the sum of its parts. */
const shrinkage = 0.9;

/**
 * Chunks of the paragraphs of one document, in their order: each whole where it fits the model, else in windows of
 * sentences that overlap by one; a sentence over the budget is cut at clauses, then words. No chunk has more tokens than
 * the budget. The ranges of a paragraph's chunks cover its text from beginning to end; `text` is the context (the last
 * two headings, an item's lead-in, up to a third of the budget), a line break, and the range without the white space
 * around it. Blank paragraphs have none. The same paragraphs and tokenizer give the same chunks.
 */
export async function buildChunks(paragraphs: readonly Paragraph[], budget: TokenBudget): Promise<Chunk[]> {
  const contexts = await buildContexts(paragraphs, budget);
  const drafts = paragraphs.map((paragraph, index): Draft => {
    const windows = [{ start: 0, end: paragraph.text.length }];
    return { paragraph, context: contexts[index] ?? '', limit: budget.maximumTokens, windows, counts: [] };
  });
  let open = drafts.filter((draft) => draft.paragraph.text.trim() !== '');
  await countWindows(open, budget);
  for (;;) {
    open = open.filter((draft) => draft.counts.some((count) => count > budget.maximumTokens));
    if (open.length === 0) return drafts.flatMap(finishDraft);
    await cutIntoWindows(open, budget);
    await countWindows(open, budget);
    for (const draft of open) draft.limit = Math.floor(draft.limit * shrinkage);
  }
}

function composeText({ paragraph, context }: Draft, { start, end }: TextRange): string {
  const own = paragraph.text.slice(start, end).trim();
  return context === '' ? own : `${context}\n${own}`;
}

async function countWindows(drafts: readonly Draft[], { countTokens }: TokenBudget): Promise<void> {
  const texts = drafts.map((draft) => draft.windows.map((window) => composeText(draft, window)));
  const counts = await countTokens(texts.flat());
  let at = 0;
  for (const draft of drafts) {
    draft.counts = counts.slice(at, at + draft.windows.length);
    at += draft.windows.length;
  }
}

/** Makes windows of each draft's sentences, within its limit as far as the sum of the parts tells. */
async function cutIntoWindows(drafts: readonly Draft[], { countTokens }: TokenBudget): Promise<void> {
  const [special = 0, ...contextCounts] = await countTokens(['', ...drafts.map((draft) => draft.context)]);
  const items = drafts.map((draft, index) => {
    const limit = draft.limit - ((contextCounts[index] ?? 0) - special);
    if (limit <= special) throw tooSmall(draft);
    return { text: draft.paragraph.text, ranges: tileSentences(draft.paragraph), limit };
  });
  const units = await cutToFit(items, countTokens);
  const counts = await countTokens(
    units.flatMap((ranges, index) =>
      ranges.map(({ start, end }) => (items[index]?.text ?? '').slice(start, end)),
    ),
  );
  let at = 0;
  drafts.forEach((draft, index) => {
    const sized = (units[index] ?? []).map((range) => ({
      ...range,
      tokens: (counts[at++] ?? special) - special,
    }));
    draft.windows = packWindows(sized, (items[index]?.limit ?? 0) - special);
  });
}

/** The ranges of a paragraph's sentences, each reaching to the next, so that they cover the text without gap. */
function tileSentences(paragraph: Paragraph): TextRange[] {
  const starts = listSentences(paragraph).map((sentence, index) => (index === 0 ? 0 : sentence.start));
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? paragraph.text.length }));
}

function finishDraft(draft: Draft): Chunk[] {
  return draft.counts.map((tokens, index) => {
    const window = draft.windows[index] ?? { start: 0, end: 0 };
    const { id } = draft.paragraph;
    return { id: `${id}~${index}`, paragraphId: id, text: composeText(draft, window), ...window, tokens };
  });
}

function tooSmall(draft: Draft): AppError {
  return new AppError({
    step: 'chunks',
    kind: 'invalid-input',
    message: `Paragraph ${draft.paragraph.id} cannot be cut small enough for the embedding model.`,
    remedy: 'Use a model that takes longer texts (EMBEDDING_MODEL).',
  });
}
