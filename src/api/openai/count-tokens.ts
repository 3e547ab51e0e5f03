import type { Answer } from '../../contracts/answer.js';
import type { CompletionUsage } from '../../contracts/chat-completion.js';

/** The tokens a language model took and gave; zeros where none was asked. */
export function countTokens({ provenance: { tokens } }: Answer): CompletionUsage {
  const { input = 0, output = 0 } = tokens ?? {};
  return { prompt_tokens: input, completion_tokens: output, total_tokens: input + output };
}
