import type { Prompt, TokenUse } from '../contracts/chat-model.js';

/** What asking a language model for one answer took. */
export interface ModelUse {
  /** Null where the server did not count them. */
  tokens: TokenUse | null;
  /** The prompts used, with version and hash: "answer@1:0123456789ab repair@1:…". */
  prompts: string[];
}

/** A prompt as it is named in an answer's provenance. */
export function describePrompt({ name, version, hash }: Prompt): string {
  return `${name}@${version}:${hash}`;
}

/** Two uses as one; null where no model was asked. */
export function joinUses(one: ModelUse | null, other: ModelUse | null): ModelUse | null {
  if (one === null || other === null) return one ?? other;
  return {
    tokens: addTokens(one.tokens, other.tokens),
    prompts: [...new Set([...one.prompts, ...other.prompts])],
  };
}

function addTokens(one: TokenUse | null, other: TokenUse | null): TokenUse | null {
  if (one === null || other === null) return one ?? other;
  return { input: one.input + other.input, output: one.output + other.output };
}
