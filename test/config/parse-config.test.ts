import { describe, expect, it } from 'vitest';
import type { Machine } from '../../src/config/machine.js';
import { type Config, parseConfig } from '../../src/config/parse-config.js';
import { AppError } from '../../src/contracts/errors.js';

const machine: Machine = { projectFolder: '/opt/rapporteur', currentFolder: '/home/ada', cores: 2 };

const defaults: Config = {
  host: '127.0.0.1',
  port: 3000,
  publicUrl: null,
  allowedHosts: [],
  seedsFolder: '/opt/rapporteur/seeds',
  indexFolder: '/opt/rapporteur/index',
  dataFolder: '/opt/rapporteur/data',
  embedding: {
    model: 'bge-small-en-v1.5-q8',
    folder: '/opt/rapporteur/models/bge-small-en-v1.5-q8',
    pooling: undefined,
    queryPrefix: undefined,
    processes: 2,
  },
  languageModel: null,
  apiTokens: [],
  rateLimit: 120,
  logLevel: 'info',
  logQuestions: false,
  conversations: { limit: 1000, days: 30 },
};

describe('parseConfig', () => {
  it('gives every default for an empty environment and ignores variables it does not know', () => {
    expect(parseConfig({ HOME: '/home/ada', LM: 'something' }, machine)).toEqual(defaults);
  });

  it('takes an empty or blank value as the default', () => {
    const env = {
      PORT: '',
      HOST: '  ',
      SEEDS_DIR: '',
      EMBEDDING_PROCESSES: '',
      API_TOKENS: '',
      PUBLIC_URL: '',
    };
    expect(parseConfig(env, machine)).toEqual(defaults);
  });

  it('reads every setting', () => {
    const env = {
      HOST: '::1',
      PORT: '0',
      PUBLIC_URL: 'https://docs.example.org/rapporteur/',
      ALLOWED_HOSTS: 'Docs.Example.org, rapporteur',
      SEEDS_DIR: 'papers',
      INDEX_DIR: '/var/lib/index',
      DATA_DIR: './data',
      EMBEDDING_MODEL: 'e5-small',
      EMBEDDING_POOLING: 'mean',
      EMBEDDING_QUERY_PREFIX: 'query: ',
      EMBEDDING_PROCESSES: '8',
      LLM: 'ollama:qwen3:4b',
      LLM_BASE_URL: 'http://gpu.lan:11434',
      LLM_API_KEY: 'secret',
      LLM_TIMEOUT: '5',
      LLM_DEADLINE: '60',
      LLM_MAX_TOKENS: '900',
      LLM_CONTEXT_TOKENS: '8000',
      API_TOKENS: 'abcdefghijklmnop, 0123456789abcdef0',
      RATE_LIMIT: '0',
      LOG_LEVEL: 'debug',
      LOG_QUESTIONS: 'on',
      CONVERSATION_LIMIT: '5',
      CONVERSATION_DAYS: '1',
    };
    expect(parseConfig(env, machine)).toEqual({
      host: '::1',
      port: 0,
      publicUrl: 'https://docs.example.org/rapporteur',
      allowedHosts: ['docs.example.org', 'rapporteur'],
      seedsFolder: '/home/ada/papers',
      indexFolder: '/var/lib/index',
      dataFolder: '/home/ada/data',
      embedding: {
        model: 'e5-small',
        folder: '/opt/rapporteur/models/e5-small',
        pooling: 'mean',
        queryPrefix: 'query: ',
        processes: 8,
      },
      languageModel: {
        name: 'ollama:qwen3:4b',
        provider: 'ollama',
        model: 'qwen3:4b',
        baseUrl: 'http://gpu.lan:11434',
        query: {},
        apiKey: 'secret',
        keyHeader: 'authorization',
        isOwnService: false,
        timeoutMilliseconds: 5000,
        deadlineMilliseconds: 60_000,
        maximumTokens: 900,
        contextTokens: 8000,
      },
      apiTokens: ['abcdefghijklmnop', '0123456789abcdef0'],
      rateLimit: null,
      logLevel: 'debug',
      logQuestions: true,
      conversations: { limit: 5, days: 1 },
    });
  });

  it.each([
    ['./my-models/e5-small/', 'e5-small', '/home/ada/my-models/e5-small'],
    ['/models/e5-small', 'e5-small', '/models/e5-small'],
    ['Xenova/all-MiniLM-L6-v2', 'Xenova/all-MiniLM-L6-v2', ''],
  ])('takes the model %s as a path, or as a name of the hub', (value, model, folder) => {
    expect(parseConfig({ EMBEDDING_MODEL: value }, machine).embedding).toMatchObject({ model, folder });
  });

  it('turns the query prefix off with none', () => {
    expect(parseConfig({ EMBEDDING_QUERY_PREFIX: 'none' }, machine).embedding.queryPrefix).toBe('');
  });

  it.each([
    [1, 1],
    [3, 3],
    [64, 4],
    [0, 1],
  ])('starts as many embedding processes as there are cores, from 1 to 4: %i cores', (cores, processes) => {
    expect(parseConfig({}, { ...machine, cores }).embedding.processes).toBe(processes);
  });

  it.each([
    ['PORT', '65536', 'PORT is "65536"; it must be a whole number from 0 to 65535.'],
    ['PORT', '-1', 'PORT is "-1"; it must be a whole number from 0 to 65535.'],
    ['PORT', '80.5', 'PORT is "80.5"; it must be a whole number from 0 to 65535.'],
    ['PORT', '0x50', 'PORT is "0x50"; it must be a whole number from 0 to 65535.'],
    ['HOST', 'localhost:80', 'HOST is "localhost:80"; it must be an IP address or a host name.'],
    ['HOST', 'http://a.org', 'HOST is "http://a.org"; it must be an IP address or a host name.'],
    ['PUBLIC_URL', 'a.org', 'PUBLIC_URL is "a.org"; it must be an http or https address.'],
    ['PUBLIC_URL', 'ftp://a.org', 'PUBLIC_URL is "ftp://a.org"; it must be an http or https address.'],
    [
      'ALLOWED_HOSTS',
      'a.org,b.org:80',
      'ALLOWED_HOSTS is "b.org:80"; it must be host names without port, separated by commas.',
    ],
    [
      'EMBEDDING_MODEL',
      'a/b/c',
      'EMBEDDING_MODEL is "a/b/c"; it must be a folder of models/, a path that begins with / or ./, or a name of the Hugging Face hub.',
    ],
    ['EMBEDDING_POOLING', 'max', 'EMBEDDING_POOLING is "max"; it must be one of cls, mean.'],
    ['EMBEDDING_PROCESSES', '0', 'EMBEDDING_PROCESSES is "0"; it must be a whole number from 1 to 64.'],
    ['RATE_LIMIT', 'none', 'RATE_LIMIT is "none"; it must be a whole number from 0 to 1000000.'],
    [
      'LOG_LEVEL',
      'loud',
      'LOG_LEVEL is "loud"; it must be one of fatal, error, warn, info, debug, trace, silent.',
    ],
    ['LOG_QUESTIONS', 'yes', 'LOG_QUESTIONS is "yes"; it must be one of on, off.'],
    ['CONVERSATION_LIMIT', '0', 'CONVERSATION_LIMIT is "0"; it must be a whole number from 1 to 1000000.'],
    ['CONVERSATION_DAYS', '3651', 'CONVERSATION_DAYS is "3651"; it must be a whole number from 1 to 3650.'],
  ])('refuses %s=%s and names variable, value and range', (name, value, message) => {
    const error = configError({ [name]: value });
    expect(error).toMatchObject({
      step: 'config',
      kind: 'invalid-input',
      message,
      remedy: `Change ${name} in the environment or in .env, or remove it to use the default.`,
    });
  });

  it('does not print a token that is too short', () => {
    expect(configError({ API_TOKENS: 'abcdefghijklmnop,hunter2' }).message).toBe(
      'API_TOKENS is a list whose entry 2 has 7 characters or a blank in it; ' +
        'it must be tokens of 16 characters or more, separated by commas.',
    );
  });
});

function configError(env: Record<string, string>): AppError {
  try {
    parseConfig(env, machine);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('parseConfig accepted the value');
}
