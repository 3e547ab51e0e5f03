import { type LanguageModelSettings, ModelFailure } from '../../contracts/chat-model.js';
import type { Logger } from '../../contracts/logger.js';
import { exitCodes } from '../exit-codes.js';
import { type Finding, reportError, reportProblem } from './finding.js';

/** What doctor says, it says itself. */
const silent: Logger = { info: () => undefined, warn: () => undefined, error: () => undefined };
/** Enough for a model that thinks before it says a word. */
const mostTokens = 1000;

/** Whether the language model that is set replies; it is sent a word of greeting, and nothing of the documents. */
export async function checkLanguageModel(settings: LanguageModelSettings | null): Promise<Finding> {
  if (settings === null) return { text: 'No language model is set; answers are sentences of the documents.' };
  const { openChatModel } = await import('../../answers/llm/open-chat-model.js');
  try {
    const model = await openChatModel(settings, { log: silent });
    const reply = model.stream({
      messages: [{ role: 'user', text: 'Reply with the one word: ready' }],
      maximumTokens: Math.min(mostTokens, settings.maximumTokens),
    });
    // The first word will do; ending the loop cancels the rest.
    for await (const piece of reply) if (piece.trim() !== '') break;
    return { text: `The language model ${model.name} at ${model.destination} replies.` };
  } catch (error) {
    if (!(error instanceof ModelFailure)) return reportError(error);
    return reportProblem(
      `The language model ${settings.name} gives no reply. ${error.message}`,
      'Until then answers are sentences of the documents.',
      exitCodes.unavailable.code,
    );
  }
}
