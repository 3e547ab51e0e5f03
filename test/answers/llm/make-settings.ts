import type { LanguageModelSettings } from '../../../src/contracts/chat-model.js';

/** Settings of an OpenAI-compatible server without a key, with limits of time that no test should reach. */
export function makeSettings(changed: Partial<LanguageModelSettings> = {}): LanguageModelSettings {
  return {
    name: 'scripted',
    provider: 'openai',
    model: 'scripted',
    baseUrl: 'http://127.0.0.1:9/v1',
    query: {},
    apiKey: null,
    keyHeader: 'authorization',
    isOwnService: false,
    timeoutMilliseconds: 20_000,
    deadlineMilliseconds: 30_000,
    maximumTokens: 200,
    contextTokens: 4000,
    ...changed,
  };
}
