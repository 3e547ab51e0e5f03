/** The embedding model's limits, as arguments, so that this step knows no model. */
export interface TokenBudget {
  /** Most tokens of a text, special tokens included; at least 16. */
  maximumTokens: number;
  /** Tokens of each text by the model's own tokenizer, special tokens included. Called with many texts at a time. */
  countTokens: (texts: readonly string[]) => Promise<number[]>;
}
