import type { ScriptedMessage } from './scripted-message.js';

/** A passage as a model finds it in its prompt. */
export interface PromptPassage {
  key: string;
  text: string;
}

/** The last message of a person; what stands before it are examples. */
function readLastQuestion(messages: readonly ScriptedMessage[]): string {
  return messages.findLast((message) => message.role === 'user')?.text ?? '';
}

/** The passages that a prompt gives to answer from, best first; none in a prompt that asks for something else. */
export function readPromptPassages(messages: readonly ScriptedMessage[]): PromptPassage[] {
  const passages = readLastQuestion(messages).matchAll(
    /^<passage key="([^"]+)"[^\n]*>\n([^\n]*)\n<\/passage>$/gmu,
  );
  return [...passages].map(([, key = '', text = '']) => ({ key, text }));
}

/** Whether sentences that failed their check are sent back to be repaired, rather than an answer asked for. */
export function asksForRepair(messages: readonly ScriptedMessage[]): boolean {
  return messages.some((message) => message.role === 'system' && message.text.includes('"replaces"'));
}
