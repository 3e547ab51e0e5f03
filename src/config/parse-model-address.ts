import type { LanguageModelSettings, ModelProvider } from '../contracts/chat-model.js';
import { badSetting } from './parse-setting.js';

type ModelAddress = Pick<LanguageModelSettings, 'baseUrl' | 'query' | 'keyHeader' | 'isOwnService'>;

/** Where each provider is reached when no address is set. */
const ownAddresses: Readonly<Record<ModelProvider, string>> = {
  openai: 'https://api.openai.com/v1',
  anthropic: 'https://api.anthropic.com',
  ollama: 'http://127.0.0.1:11434',
};
/** What people copy along with an address, and the client libraries add by themselves. */
const addedPaths: Readonly<Record<ModelProvider, RegExp>> = {
  openai: /\/chat\/completions$/u,
  anthropic: /\/v1(?:\/messages)?$/u,
  ollama: /\/(?:api(?:\/chat)?|v1)$/u,
};
/** Path of the interface where an address of an OpenAI-compatible server has none. */
const defaultPath = '/v1';
const azurePath = '/openai/v1';

/**
 * The address of a model's server, as its client library takes it. Azure OpenAI is told by its host or by "api-version"
 * in the query; it takes the key in a header of its own.
 * @throws AppError invalid-input.
 */
export function parseModelAddress(text: string, provider: ModelProvider): ModelAddress {
  const url = new URL(text === '' ? ownAddresses[provider] : checkAddress(text));
  const isOwnService = provider !== 'ollama' && url.origin === new URL(ownAddresses[provider]).origin;
  const isAzure =
    provider === 'openai' && (url.hostname.endsWith('.azure.com') || url.searchParams.has('api-version'));
  const given = url.pathname.replace(/\/+$/u, '').replace(addedPaths[provider], '');
  const added = provider !== 'openai' || given !== '' ? '' : isAzure ? azurePath : defaultPath;
  return {
    baseUrl: `${url.origin}${given}${added}`,
    query: Object.fromEntries(url.searchParams),
    keyHeader: provider === 'anthropic' ? 'x-api-key' : isAzure ? 'api-key' : 'authorization',
    isOwnService,
  };
}

/** The text itself may hold a password, and is not told where it does. */
function checkAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url !== null && (url.username !== '' || url.password !== '')) {
    throw badSetting('LLM_BASE_URL', 'an address with a user name or password in it');
  }
  if (url === null || !/^https?:$/u.test(url.protocol) || url.hash !== '') {
    throw badSetting('LLM_BASE_URL', `"${/[@?]/u.test(text) ? '…' : text}"`);
  }
  return text;
}
