import { join } from 'node:path';
import { describeMachine } from '../config/machine.js';
import type { Config } from '../config/parse-config.js';
import type { Logger } from '../contracts/logger.js';
import { loadPrompts } from '../answers/llm/load-prompts.js';
import { openChatModel } from '../answers/llm/open-chat-model.js';
import type { LanguageModelServices } from './language-model-services.js';

/**
 * The language model that is set, with its prompts; undefined where none is, and then nothing of any provider is loaded.
 * @throws AppError invalid-input for a prompt that cannot be used.
 */
export async function openLanguageModel(
  { languageModel }: Pick<Config, 'languageModel'>,
  log: Logger,
): Promise<LanguageModelServices | undefined> {
  if (languageModel === null) return undefined;
  const [model, prompts] = await Promise.all([
    openChatModel(languageModel, { log }),
    loadPrompts(join(describeMachine().projectFolder, 'prompts')),
  ]);
  return {
    model,
    prompts,
    maximumTokens: languageModel.maximumTokens,
    report: (failure) => {
      const { reason, message } = failure;
      log.warn({ model: model.name, reason, err: failure }, `the language model failed: ${message}`);
    },
  };
}
