import type { Config } from '../../src/config/parse-config.js';
import { parseConfig } from '../../src/config/parse-config.js';
import type { Answer } from '../../src/contracts/answer.js';
import type { Assistant, AskRequest } from '../../src/contracts/assistant.js';
import type { ChatEvent } from '../../src/contracts/chat-event.js';

/** A configuration with a language model at an address, whose silences are found out within seconds. */
export function withModel(config: Config, baseUrl: string): Config {
  const { languageModel } = parseConfig({
    LLM: 'openai:scripted',
    LLM_BASE_URL: baseUrl,
    LLM_API_KEY: modelKey,
  });
  if (languageModel === null) throw new Error('no language model');
  return {
    ...config,
    languageModel: { ...languageModel, timeoutMilliseconds: 1_500, deadlineMilliseconds: 20_000 },
  };
}

/** A secret that must never be seen by a client. */
export const modelKey = 'sk-secret-key-of-the-model';

/** An answer and what was told of it while it was made, in order. */
export async function listenTo(
  assistant: Assistant,
  request: AskRequest,
): Promise<{ answer: Answer; events: ChatEvent[] }> {
  const events: ChatEvent[] = [];
  const answer = await assistant.ask(request, { listener: (event) => void events.push(event) });
  return { answer, events };
}
