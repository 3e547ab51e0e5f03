/** Which values a setting takes. */
type SettingValues =
  | { form: 'number'; minimum: number; maximum: number }
  | { form: 'choice'; choices: readonly string[] }
  | { form: 'text'; range: string };

interface Setting {
  /** As it would be written in .env; empty where the default is nothing or is worked out on the machine. */
  default: string;
  values: SettingValues;
  /** One sentence; says what an empty value means where that is not plain. */
  description: string;
}

/**
 * Every setting there is, by the name of its environment variable. parseConfig, .env.example and the table of the
 * README are made from this.
 */
export const settings = {
  HOST: {
    default: '127.0.0.1',
    values: { form: 'text', range: 'an IP address or a host name' },
    description: 'Address the server listens on; beyond this machine only when API_TOKENS is set.',
  },
  PORT: {
    default: '3000',
    values: { form: 'number', minimum: 0, maximum: 65535 },
    description: 'Port the server listens on; 0 takes a free one.',
  },
  PUBLIC_URL: {
    default: '',
    values: { form: 'text', range: 'an http or https address' },
    description: 'Address people reach the server at; put before links that leave the program.',
  },
  ALLOWED_HOSTS: {
    default: '',
    values: { form: 'text', range: 'host names without port, separated by commas' },
    description:
      'Names accepted in the Host header besides HOST, the host of PUBLIC_URL, localhost, 127.0.0.1 and [::1].',
  },
  SEEDS_DIR: {
    default: 'seeds',
    values: { form: 'text', range: 'a folder' },
    description:
      'The documents. A relative path is taken from the current folder, the default from the project.',
  },
  INDEX_DIR: {
    default: 'index',
    values: { form: 'text', range: 'a folder' },
    description: 'The index; made by `rapporteur index`. Relative paths as for SEEDS_DIR.',
  },
  DATA_DIR: {
    default: 'data',
    values: { form: 'text', range: 'a folder' },
    description:
      'Conversations, briefings, answers marked as wrong, evaluation runs. Relative paths as for SEEDS_DIR.',
  },
  EMBEDDING_MODEL: {
    default: 'bge-small-en-v1.5-q8',
    values: {
      form: 'text',
      range: 'a folder of models/, a path that begins with / or ./, or a name of the Hugging Face hub',
    },
    description:
      'The embedding model; one of the hub is fetched once. Changing it means building the index anew.',
  },
  EMBEDDING_POOLING: {
    default: '',
    values: { form: 'choice', choices: ['cls', 'mean'] },
    description: 'How token vectors become one vector; empty means as the model was trained.',
  },
  EMBEDDING_QUERY_PREFIX: {
    default: '',
    values: { form: 'text', range: 'any text, or none' },
    description: 'Put before a question, never before a passage; empty means as the model was trained.',
  },
  EMBEDDING_PROCESSES: {
    default: '',
    values: { form: 'number', minimum: 1, maximum: 64 },
    description: 'Processes that embed side by side; empty means one a processor core, at most 4.',
  },
  LLM: {
    default: '',
    values: {
      form: 'text',
      range:
        'openai:, anthropic: or ollama: with the name of a model after it, or with LLM_BASE_URL a name alone',
    },
    description:
      'The language model that writes answers, which questions and the passages found are sent to; empty means none, and nothing leaves this machine.',
  },
  LLM_BASE_URL: {
    default: '',
    values: { form: 'text', range: 'an http or https address without user name and password' },
    description:
      "Address of the model's server, up to /v1: llama.cpp, vLLM, LM Studio or any other that speaks as OpenAI's does, Ollama, or Azure OpenAI (its /openai/v1, or a deployment with ?api-version=…); empty means the provider's own service, and this machine for Ollama.",
  },
  LLM_API_KEY: {
    default: '',
    values: { form: 'text', range: 'printable characters without blanks' },
    description:
      'Key of the language model; empty means OPENAI_API_KEY or ANTHROPIC_API_KEY at the service of that provider, and no key elsewhere.',
  },
  LLM_TIMEOUT: {
    default: '30',
    values: { form: 'number', minimum: 1, maximum: 290 },
    description:
      'Seconds without a sign of life after which a reply of the language model is given up, at its beginning and within it.',
  },
  LLM_DEADLINE: {
    default: '120',
    values: { form: 'number', minimum: 1, maximum: 3600 },
    description: 'Seconds for one whole reply of the language model, a second attempt included.',
  },
  LLM_MAX_TOKENS: {
    default: '1200',
    values: { form: 'number', minimum: 100, maximum: 32_000 },
    description:
      'Most tokens of one reply of the language model; a model that thinks first needs several thousand.',
  },
  LLM_CONTEXT_TOKENS: {
    default: '16000',
    values: { form: 'number', minimum: 1500, maximum: 2_000_000 },
    description:
      'Tokens the language model takes in together, reply included and at least 1000 more than LLM_MAX_TOKENS; passages there is no room for are left out.',
  },
  API_TOKENS: {
    default: '',
    values: { form: 'text', range: 'tokens of 16 characters or more, separated by commas' },
    description: 'Bearer tokens, any of which opens the server; empty means that none is asked for.',
  },
  RATE_LIMIT: {
    default: '120',
    values: { form: 'number', minimum: 0, maximum: 1_000_000 },
    description: 'Requests a minute from one client; 0 means no limit.',
  },
  LOG_LEVEL: {
    default: 'info',
    values: { form: 'choice', choices: ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] },
    description: 'The least serious messages that are logged.',
  },
  LOG_QUESTIONS: {
    default: 'off',
    values: { form: 'choice', choices: ['on', 'off'] },
    description: 'Whether the texts of questions and searches are logged.',
  },
  CONVERSATION_LIMIT: {
    default: '1000',
    values: { form: 'number', minimum: 1, maximum: 1_000_000 },
    description: 'Conversations kept; beyond it the one untouched longest is removed.',
  },
  CONVERSATION_DAYS: {
    default: '30',
    values: { form: 'number', minimum: 1, maximum: 3650 },
    description: 'Days a conversation is kept after its last question.',
  },
} as const satisfies Record<string, Setting>;

/** Name of an environment variable the program reads. */
export type SettingName = keyof typeof settings;

/** The range of a setting in words, for error messages and tables. */
export function describeRange(name: SettingName): string {
  const values: SettingValues = settings[name].values;
  if (values.form === 'text') return values.range;
  if (values.form === 'choice') return `one of ${values.choices.join(', ')}`;
  return `a whole number from ${values.minimum} to ${values.maximum}`;
}
