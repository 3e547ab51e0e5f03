import { basename, isAbsolute, resolve } from 'node:path';
import type { LanguageModelSettings } from '../contracts/chat-model.js';
import { describeMachine, type Machine } from './machine.js';
import { parseLanguageModel } from './parse-language-model.js';
import {
  badSetting,
  type Environment,
  parseChoice,
  parseNumber,
  readList,
  readSetting,
} from './parse-setting.js';
import type { SettingName } from './settings.js';

/** The settings, parsed. Folders are absolute paths; they need not exist. */
export interface Config {
  host: string;
  port: number;
  /** Without a slash at the end. */
  publicUrl: string | null;
  /** Extra names for the Host header, lower case, without port. */
  allowedHosts: string[];
  seedsFolder: string;
  indexFolder: string;
  dataFolder: string;
  embedding: {
    /** Name of the model: that of its folder, or "organisation/name" on the hub. */
    model: string;
    /** Folder of the model's files; empty for a model of the hub, which the embedder fetches and keeps. */
    folder: string;
    /** Undefined: as the model was trained. */
    pooling: 'cls' | 'mean' | undefined;
    /** Undefined: as the model was trained. */
    queryPrefix: string | undefined;
    processes: number;
  };
  /** Null where none is set; nothing leaves the machine then. */
  languageModel: LanguageModelSettings | null;
  apiTokens: string[];
  /** Requests a minute from one client; null without a limit. */
  rateLimit: number | null;
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  logQuestions: boolean;
  conversations: {
    /** Most that are kept. */
    limit: number;
    /** Days they are kept after the last question. */
    days: number;
  };
}

/**
 * Settings from environment variables; unknown variables are ignored. Pure in its two arguments.
 * @throws AppError invalid-input, naming the variable, its value and its range.
 */
export function parseConfig(env: Environment, machine: Machine = describeMachine()): Config {
  const rateLimit = parseNumber('RATE_LIMIT', readSetting(env, 'RATE_LIMIT'));
  return {
    host: parseHost('HOST', readSetting(env, 'HOST')),
    port: parseNumber('PORT', readSetting(env, 'PORT')),
    publicUrl: parsePublicUrl(readSetting(env, 'PUBLIC_URL')),
    allowedHosts: readList(env, 'ALLOWED_HOSTS').map((host) =>
      parseHost('ALLOWED_HOSTS', host).toLowerCase(),
    ),
    seedsFolder: parseFolder(env, 'SEEDS_DIR', machine),
    indexFolder: parseFolder(env, 'INDEX_DIR', machine),
    dataFolder: parseFolder(env, 'DATA_DIR', machine),
    embedding: parseEmbedding(env, machine),
    languageModel: parseLanguageModel(env),
    apiTokens: parseTokens(readList(env, 'API_TOKENS')),
    rateLimit: rateLimit === 0 ? null : rateLimit,
    logLevel: parseChoice('LOG_LEVEL', readSetting(env, 'LOG_LEVEL')),
    logQuestions: parseChoice('LOG_QUESTIONS', readSetting(env, 'LOG_QUESTIONS')) === 'on',
    conversations: {
      limit: parseNumber('CONVERSATION_LIMIT', readSetting(env, 'CONVERSATION_LIMIT')),
      days: parseNumber('CONVERSATION_DAYS', readSetting(env, 'CONVERSATION_DAYS')),
    },
  };
}

function parseHost(name: SettingName, text: string): string {
  // Names, IPv4 and IPv6 addresses; a port, a scheme or a path is a mistake worth telling.
  const isName = /^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$/i.test(text);
  const isAddress = /^[0-9a-f]*:[0-9a-f:.]*:[0-9a-f:.]*$/i.test(text);
  if (!isName && !isAddress) throw badSetting(name, `"${text}"`);
  return text;
}

function parsePublicUrl(text: string): string | null {
  if (text === '') return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '') {
    throw badSetting('PUBLIC_URL', `"${text}"`);
  }
  return url.href.replace(/\/+$/, '');
}

function parseFolder(
  env: Environment,
  name: 'SEEDS_DIR' | 'INDEX_DIR' | 'DATA_DIR',
  machine: Machine,
): string {
  const isGiven = (env[name]?.trim() ?? '') !== '';
  return resolve(isGiven ? machine.currentFolder : machine.projectFolder, readSetting(env, name));
}

function parseEmbedding(env: Environment, machine: Machine): Config['embedding'] {
  const pooling = readSetting(env, 'EMBEDDING_POOLING');
  const queryPrefix = readSetting(env, 'EMBEDDING_QUERY_PREFIX');
  const processes = readSetting(env, 'EMBEDDING_PROCESSES');
  return {
    ...parseModel(readSetting(env, 'EMBEDDING_MODEL'), machine),
    pooling: pooling === '' ? undefined : parseChoice('EMBEDDING_POOLING', pooling),
    queryPrefix: parseQueryPrefix(queryPrefix, env),
    processes:
      processes === ''
        ? Math.min(4, Math.max(1, machine.cores))
        : parseNumber('EMBEDDING_PROCESSES', processes),
  };
}

function parseModel(text: string, machine: Machine): { model: string; folder: string } {
  if (isAbsolute(text) || /^\.{1,2}(?:[/\\]|$)/.test(text)) {
    const folder = resolve(machine.currentFolder, text);
    return { model: basename(folder), folder };
  }
  if (/^[\w.-]+\/[\w.-]+$/.test(text)) return { model: text, folder: '' };
  if (!/^[\w.-]+$/.test(text)) throw badSetting('EMBEDDING_MODEL', `"${text}"`);
  return { model: text, folder: resolve(machine.projectFolder, 'models', text) };
}

function parseQueryPrefix(text: string, env: Environment): string | undefined {
  if (text === '') return undefined;
  // Blanks at its ends count, so it is taken as given.
  return text === 'none' ? '' : env['EMBEDDING_QUERY_PREFIX'];
}

function parseTokens(tokens: string[]): string[] {
  for (const [index, token] of tokens.entries()) {
    if (token.length < 16 || !/^[\x21-\x7e]+$/.test(token)) {
      // A token is a secret: its place and length are told, not its text.
      throw badSetting(
        'API_TOKENS',
        `a list whose entry ${index + 1} has ${token.length} characters or a blank in it`,
      );
    }
  }
  return tokens;
}
