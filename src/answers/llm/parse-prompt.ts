import type { ChatMessage } from '../../contracts/chat-model.js';

/** A prompt's file as it is written. */
export interface ParsedPrompt {
  name: string;
  version: number;
  variables: string[];
  /** With variables in double braces. */
  messages: ChatMessage[];
}

const roles = { System: 'system', User: 'user', Assistant: 'assistant' } as const;

/**
 * Parses the file of a prompt: front matter with name, version and variables, then the messages, each under a heading
 * that is its role. Gives what is wrong, fit to follow the file's name, where it cannot be taken.
 */
export function parsePrompt(source: string): ParsedPrompt | string {
  const [, head, body] = /^---\n([^]*?)\n---\n([^]*)$/.exec(source.replaceAll('\r\n', '\n')) ?? [];
  if (head === undefined || body === undefined) return 'has no front matter between lines of three dashes';
  const facts = readFacts(head);
  const name = facts.get('name') ?? '';
  const version = Number(facts.get('version'));
  if (name === '' || !Number.isInteger(version) || version < 1) return 'has no name, or no version from 1';
  const variables = (facts.get('variables') ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const messages = readMessages(body);
  if (messages === null || messages.length === 0)
    return 'does not begin with a heading System, User or Assistant';
  const used = new Set(
    messages.flatMap(({ text }) => [...text.matchAll(/\{\{([^{}]*)\}\}/g)].map(([, one = '']) => one)),
  );
  if (messages.some(({ text }) => text.replace(/\{\{\w+\}\}/g, '').includes('{{'))) {
    return 'has double braces that hold no variable';
  }
  const wrong = [
    ...variables.filter((one) => !used.has(one)).map((one) => `${one} (named but not used)`),
    ...[...used].filter((one) => !variables.includes(one)).map((one) => `${one} (used but not named)`),
  ];
  if (wrong.length > 0) return `has variables that do not fit: ${wrong.join(', ')}`;
  return { name, version, variables, messages };
}

function readFacts(head: string): Map<string, string> {
  const facts = new Map<string, string>();
  for (const [, name = '', value = ''] of head.matchAll(/^(\w+):[^\S\n]*(.*?)[^\S\n]*$/gm))
    facts.set(name, value);
  return facts;
}

/** Null when something stands before the first heading. */
function readMessages(body: string): ChatMessage[] | null {
  const [before = '', ...parts] = body.split(/^# (System|User|Assistant)[^\S\n]*$/m);
  if (before.trim() !== '') return null;
  const messages: ChatMessage[] = [];
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const role = Object.entries(roles).find(([heading]) => heading === parts[at])?.[1];
    if (role !== undefined) messages.push({ role, text: (parts[at + 1] ?? '').trim() });
  }
  return messages;
}
