import { type ChatMessage, type ChatModel, ModelFailure, type Prompt } from '../../contracts/chat-model.js';
import { estimateTokens } from './estimate-tokens.js';
import { type AnswerPassage, type RenderedPassages, renderPassages } from './render-passages.js';

interface FillOptions {
  model: ChatModel;
  prompt: Prompt;
  /** Best first. */
  passages: readonly AnswerPassage[];
  /** The other variables of the prompt. */
  variables: Readonly<Record<string, string>>;
  /** Most tokens of the reply. */
  maximumTokens: number;
}

/** Tokens a message costs besides its text. */
const tokensPerMessage = 8;

/**
 * A prompt filled in with as many passages as the model has room for beside the rest and its reply.
 * @throws ModelFailure too-large when there is room for none.
 */
export async function fillWithPassages({
  model,
  prompt,
  passages,
  variables,
  maximumTokens,
}: FillOptions): Promise<{ messages: ChatMessage[]; rendered: RenderedPassages }> {
  const bare = await prompt.fill({ ...variables, passages: '' });
  const taken = bare.reduce((sum, { text }) => sum + estimateTokens(text) + tokensPerMessage, maximumTokens);
  const rendered = renderPassages({
    passages,
    maximumTokens: model.contextTokens - taken,
    besides: bare.map(({ text }) => text),
  });
  if (rendered.keys.size === 0) {
    throw new ModelFailure(
      'too-large',
      'There is no room for a passage beside question and reply; look at LLM_CONTEXT_TOKENS and LLM_MAX_TOKENS.',
    );
  }
  return { messages: await prompt.fill({ ...variables, passages: rendered.text }), rendered };
}
