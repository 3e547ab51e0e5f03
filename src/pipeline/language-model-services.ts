import type { ChatModel, ModelFailure, Prompt } from '../contracts/chat-model.js';

/** A language model that is set, and what it is asked with. */
export interface LanguageModelServices {
  model: ChatModel;
  prompts: { answer: Prompt; repair: Prompt; standalone: Prompt };
  /** Most tokens of one reply. */
  maximumTokens: number;
  /** Told of every failure, so that its cause stands in the log. */
  report: (failure: ModelFailure) => void;
}
