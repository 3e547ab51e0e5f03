/** Special tokens that a tokenizer puts around a text, at the most. */
const specialTokens = 8;

/**
 * Whether a text cannot have more tokens than the limit: a token stands for at least one byte of it. Saves counting,
 * which is all the work for most sentences.
 */
export function surelyFits(text: string, maximumTokens: number): boolean {
  return Buffer.byteLength(text) + specialTokens <= maximumTokens;
}
