/**
 * Tokens of a text, estimated high and without a tokenizer: English has some four bytes a token, figures, symbols and
 * other scripts fewer, so three are counted.
 */
export function estimateTokens(text: string): number {
  return Math.ceil(Buffer.byteLength(text) / 3);
}
