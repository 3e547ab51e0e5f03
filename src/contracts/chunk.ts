import { z } from 'zod';

/** What is embedded: a paragraph, or a window of sentences of a long one, with its heading path and lead-in. */
export const chunkSchema = z.object({
  /** Paragraph id, "~", number of the window from 0: "soc-cp-365#u12~0". */
  id: z.string(),
  paragraphId: z.string(),
  /** Text given to the embedder, context included. */
  text: z.string(),
  /** Range of the paragraph's text that the chunk covers, in UTF-16 offsets. */
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  /** Tokens of `text` by the model's tokenizer, special tokens included. */
  tokens: z.number().int().positive(),
});
export type Chunk = z.infer<typeof chunkSchema>;

/** A sentence of a paragraph; `text` is the slice [start, end) of the paragraph's text. */
export interface Sentence {
  paragraphId: string;
  /** Position in the paragraph, from 0. */
  ordinal: number;
  start: number;
  end: number;
  text: string;
}
