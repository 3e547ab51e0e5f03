import { describe, expect, it } from 'vitest';
import { describeDestination } from '../../src/config/describe-destination.js';
import { parseLanguageModel } from '../../src/config/parse-language-model.js';
import { AppError } from '../../src/contracts/errors.js';

const limits = {
  timeoutMilliseconds: 30_000,
  deadlineMilliseconds: 120_000,
  maximumTokens: 1200,
  contextTokens: 16_000,
};

function fail(env: Record<string, string>): string {
  try {
    parseLanguageModel(env);
  } catch (error) {
    if (error instanceof AppError && error.step === 'config' && error.kind === 'invalid-input')
      return error.message;
    throw error;
  }
  throw new Error('the settings were taken');
}

describe('parseLanguageModel', () => {
  it('has none where LLM is empty, whatever else is set', () => {
    expect(parseLanguageModel({})).toBeNull();
    expect(
      parseLanguageModel({ LLM: ' ', LLM_BASE_URL: 'http://localhost:1', LLM_MAX_TOKENS: 'x' }),
    ).toBeNull();
  });

  it('takes a model of OpenAI with the key of the provider', () => {
    expect(parseLanguageModel({ LLM: 'openai:gpt-4o', OPENAI_API_KEY: 'sk-1' })).toEqual({
      name: 'openai:gpt-4o',
      provider: 'openai',
      model: 'gpt-4o',
      baseUrl: 'https://api.openai.com/v1',
      query: {},
      apiKey: 'sk-1',
      keyHeader: 'authorization',
      isOwnService: true,
      ...limits,
    });
  });

  it('takes a model of Anthropic; LLM_API_KEY comes before the key of the provider', () => {
    const env = {
      LLM: 'anthropic:claude-sonnet-4-5',
      LLM_API_KEY: 'a',
      ANTHROPIC_API_KEY: 'b',
      OPENAI_API_KEY: 'c',
    };
    expect(parseLanguageModel(env)).toMatchObject({
      provider: 'anthropic',
      model: 'claude-sonnet-4-5',
      baseUrl: 'https://api.anthropic.com',
      apiKey: 'a',
      keyHeader: 'x-api-key',
      isOwnService: true,
    });
  });

  it('takes a model of Ollama on this machine, colons in its name', () => {
    expect(parseLanguageModel({ LLM: 'ollama:llama3.1:8b' })).toMatchObject({
      name: 'ollama:llama3.1:8b',
      provider: 'ollama',
      model: 'llama3.1:8b',
      baseUrl: 'http://127.0.0.1:11434',
      apiKey: null,
      isOwnService: false,
    });
  });

  it('takes a name alone as one of the server at LLM_BASE_URL, and sends no key of OpenAI there', () => {
    const env = {
      LLM: 'Qwen/Qwen2.5-7B:q4',
      LLM_BASE_URL: 'http://gpu.lan:8000/v1/',
      OPENAI_API_KEY: 'sk-1',
    };
    expect(parseLanguageModel(env)).toMatchObject({
      name: 'Qwen/Qwen2.5-7B:q4',
      provider: 'openai',
      model: 'Qwen/Qwen2.5-7B:q4',
      baseUrl: 'http://gpu.lan:8000/v1',
      apiKey: null,
      isOwnService: false,
    });
    expect(parseLanguageModel({ ...env, LLM: 'openai:gpt-4o', LLM_API_KEY: 'mine' })).toMatchObject({
      apiKey: 'mine',
    });
  });

  it.each([
    ['openai:m', 'http://localhost:1234', 'http://localhost:1234/v1'],
    ['openai:m', 'http://localhost:1234/v1/chat/completions', 'http://localhost:1234/v1'],
    ['openai:m', 'https://proxy.example/team/llm/', 'https://proxy.example/team/llm'],
    ['ollama:m', 'http://gpu.lan:11434/v1', 'http://gpu.lan:11434'],
    ['ollama:m', 'http://gpu.lan:11434/api/', 'http://gpu.lan:11434'],
    ['ollama:m', 'https://gpu.lan/ollama', 'https://gpu.lan/ollama'],
    ['anthropic:m', 'https://proxy.example/v1', 'https://proxy.example'],
  ])('takes %s at %s as %s', (name, address, baseUrl) => {
    expect(parseLanguageModel({ LLM: name, LLM_BASE_URL: address })).toMatchObject({ baseUrl, query: {} });
  });

  it.each([
    ['https://r.openai.azure.com', 'https://r.openai.azure.com/openai/v1', {}],
    [
      'https://r.openai.azure.com/openai/v1/?api-version=preview',
      'https://r.openai.azure.com/openai/v1',
      { 'api-version': 'preview' },
    ],
    [
      'https://r.openai.azure.com/openai/deployments/d/chat/completions?api-version=2024-10-21',
      'https://r.openai.azure.com/openai/deployments/d',
      { 'api-version': '2024-10-21' },
    ],
    ['https://gateway.example/llm?api-version=1', 'https://gateway.example/llm', { 'api-version': '1' }],
  ])(
    'takes the address of Azure OpenAI with its query and its header for the key: %s',
    (address, baseUrl, query) => {
      expect(parseLanguageModel({ LLM: 'gpt-4o', LLM_BASE_URL: address, LLM_API_KEY: 'k' })).toMatchObject({
        baseUrl,
        query,
        keyHeader: 'api-key',
        apiKey: 'k',
      });
    },
  );

  it('reads the limits', () => {
    const env = {
      LLM: 'ollama:m',
      LLM_TIMEOUT: '1',
      LLM_DEADLINE: '3600',
      LLM_MAX_TOKENS: '100',
      LLM_CONTEXT_TOKENS: '1500',
    };
    expect(parseLanguageModel(env)).toMatchObject({
      timeoutMilliseconds: 1000,
      deadlineMilliseconds: 3_600_000,
      maximumTokens: 100,
      contextTokens: 1500,
    });
  });

  const range =
    'openai:, anthropic: or ollama: with the name of a model after it, or with LLM_BASE_URL a name alone';
  it.each([
    [{ LLM: 'gpt-4o' }, `LLM is "gpt-4o"; it must be ${range}.`],
    [{ LLM: 'openai:', OPENAI_API_KEY: 'x' }, `LLM is "openai:"; it must be ${range}.`],
    [{ LLM: 'mistral:large' }, `LLM is "mistral:large"; it must be ${range}.`],
    [{ LLM: 'a model', LLM_BASE_URL: 'http://a' }, `LLM is "a model"; it must be ${range}.`],
    [
      { LLM: 'anthropic:claude', OPENAI_API_KEY: 'sk-1' },
      'LLM_API_KEY is not set, and LLM="anthropic:claude" needs a key in LLM_API_KEY or ANTHROPIC_API_KEY; it must be printable characters without blanks.',
    ],
    [
      { LLM: 'm', LLM_BASE_URL: 'ftp://a.org' },
      'LLM_BASE_URL is "ftp://a.org"; it must be an http or https address without user name and password.',
    ],
    [
      { LLM: 'ollama:m', LLM_TIMEOUT: '291' },
      'LLM_TIMEOUT is "291"; it must be a whole number from 1 to 290.',
    ],
    [
      { LLM: 'ollama:m', LLM_DEADLINE: '0' },
      'LLM_DEADLINE is "0"; it must be a whole number from 1 to 3600.',
    ],
    [
      { LLM: 'ollama:m', LLM_MAX_TOKENS: '99' },
      'LLM_MAX_TOKENS is "99"; it must be a whole number from 100 to 32000.',
    ],
    [
      { LLM: 'ollama:m', LLM_CONTEXT_TOKENS: '2000' },
      'LLM_CONTEXT_TOKENS is "2000", less than 1000 more than LLM_MAX_TOKENS=1200; it must be a whole number from 1500 to 2000000.',
    ],
  ])('refuses %o and names variable, value and range', (env, message) => {
    expect(fail({ ...env })).toBe(message);
  });

  it('never prints a key, nor a password in an address', () => {
    const secrets = [
      fail({ LLM: 'openai:gpt-4o', LLM_API_KEY: 'sk-hush hush' }),
      fail({ LLM: 'openai:gpt-4o', OPENAI_API_KEY: 'sk-hush\u0000hush' }),
      fail({ LLM: 'm', LLM_BASE_URL: 'https://ada:hush@a.org' }),
      fail({ LLM: 'm', LLM_BASE_URL: '//ada:hush@a.org' }),
      fail({ LLM: 'm', LLM_BASE_URL: 'a.org?key=hush' }),
    ];
    expect(secrets.filter((message) => message.includes('hush'))).toEqual([]);
    expect(secrets[1]).toBe(
      'LLM_API_KEY is taken from OPENAI_API_KEY, and has a blank or an unprintable character in it; it must be printable characters without blanks.',
    );
  });
});

describe('describeDestination', () => {
  it('says that nothing is sent where no model is set', () => {
    expect(describeDestination(null)).toBe(
      'Questions, documents and answers stay on this machine: nothing is sent anywhere.',
    );
  });

  it.each([
    ['openai:gpt-4o', '', 'openai:gpt-4o at https://api.openai.com'],
    ['ollama:m', '', 'ollama:m at http://127.0.0.1:11434, which is on this machine'],
    ['m', 'http://[::1]:8080/v1', 'm at http://[::1]:8080, which is on this machine'],
    ['m', 'https://a.org/secret-path?key=hush', 'm at https://a.org'],
  ])('says where the texts go to with %s at "%s"', (name, address, where) => {
    const model = parseLanguageModel({ LLM: name, LLM_BASE_URL: address, LLM_API_KEY: 'sk-hush' });
    expect(describeDestination(model)).toBe(
      `Questions, the turns before them and the passages found for them are sent to the language model ${where}; nothing else is sent, and to nobody else.`,
    );
  });
});
