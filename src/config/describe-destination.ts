import type { LanguageModelSettings } from '../contracts/chat-model.js';

/** Where questions and passages go, in one sentence for people; without path and query, which may hold a secret. */
export function describeDestination(model: LanguageModelSettings | null): string {
  if (model === null) {
    return 'Questions, documents and answers stay on this machine: nothing is sent anywhere.';
  }
  const { origin, hostname } = new URL(model.baseUrl);
  const isHere = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/u.test(hostname);
  const where = isHere ? `${origin}, which is on this machine` : origin;
  return `Questions, the turns before them and the passages found for them are sent to the language model ${model.name} at ${where}; nothing else is sent, and to nobody else.`;
}
