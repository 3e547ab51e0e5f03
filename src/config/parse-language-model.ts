import type { LanguageModelSettings, ModelProvider } from '../contracts/chat-model.js';
import { parseModelAddress } from './parse-model-address.js';
import { badSetting, type Environment, parseNumber, readSetting } from './parse-setting.js';

/** Variable that a provider's own tools take the key from; sent to that provider's own service alone. */
const ownKeys: Readonly<Record<ModelProvider, string | null>> = {
  openai: 'OPENAI_API_KEY',
  anthropic: 'ANTHROPIC_API_KEY',
  ollama: null,
};
/** Least tokens for question and passages. */
const leastForPassages = 1000;

/**
 * The language model of the settings; null where none is set, and the other settings of it count for nothing then.
 * @throws AppError invalid-input, naming the variable and its range, never a key.
 */
export function parseLanguageModel(env: Environment): LanguageModelSettings | null {
  const name = readSetting(env, 'LLM');
  if (name === '') return null;
  const baseUrl = readSetting(env, 'LLM_BASE_URL');
  const { provider, model } = parseName(name, baseUrl !== '');
  const address = parseModelAddress(baseUrl, provider);
  const apiKey = parseKey(env, provider, address.isOwnService);
  if (apiKey === null && address.isOwnService && ownKeys[provider] !== null) {
    const variables = `LLM_API_KEY or ${ownKeys[provider]}`;
    throw badSetting('LLM_API_KEY', `not set, and LLM="${name}" needs a key in ${variables}`);
  }
  const maximumTokens = parseNumber('LLM_MAX_TOKENS', readSetting(env, 'LLM_MAX_TOKENS'));
  return {
    name,
    provider,
    model,
    ...address,
    apiKey,
    timeoutMilliseconds: parseNumber('LLM_TIMEOUT', readSetting(env, 'LLM_TIMEOUT')) * 1000,
    deadlineMilliseconds: parseNumber('LLM_DEADLINE', readSetting(env, 'LLM_DEADLINE')) * 1000,
    maximumTokens,
    contextTokens: parseContext(readSetting(env, 'LLM_CONTEXT_TOKENS'), maximumTokens),
  };
}

/** "ollama:llama3.1:8b" is the provider and all the rest; a name alone is one at LLM_BASE_URL. */
function parseName(text: string, hasBaseUrl: boolean): { provider: ModelProvider; model: string } {
  const [, provider = '', model = ''] = /^(openai|anthropic|ollama):(.*)$/su.exec(text) ?? [];
  const isName = (name: string): boolean => /^[\p{L}\p{N}][\w.:/@+-]{0,199}$/u.test(name);
  if (isProvider(provider)) {
    if (!isName(model)) throw badSetting('LLM', `"${text}"`);
    return { provider, model };
  }
  if (!hasBaseUrl || !isName(text)) throw badSetting('LLM', `"${text}"`);
  return { provider: 'openai', model: text };
}

function isProvider(text: string): text is ModelProvider {
  return text in ownKeys;
}

function parseKey(env: Environment, provider: ModelProvider, isOwnService: boolean): string | null {
  const given = readSetting(env, 'LLM_API_KEY');
  const variable = isOwnService ? ownKeys[provider] : null;
  const key = given === '' && variable !== null ? (env[variable]?.trim() ?? '') : given;
  if (key === '') return null;
  if (!/^[\x21-\x7e]+$/.test(key)) {
    // A key is a secret: that something is wrong with it is told, not its text.
    const where = given === '' ? `taken from ${variable ?? ''}, and` : 'a text that';
    throw badSetting('LLM_API_KEY', `${where} has a blank or an unprintable character in it`);
  }
  return key;
}

function parseContext(text: string, maximumTokens: number): number {
  const contextTokens = parseNumber('LLM_CONTEXT_TOKENS', text);
  if (contextTokens < maximumTokens + leastForPassages) {
    throw badSetting(
      'LLM_CONTEXT_TOKENS',
      `"${text}", less than ${leastForPassages} more than LLM_MAX_TOKENS=${maximumTokens}`,
    );
  }
  return contextTokens;
}
