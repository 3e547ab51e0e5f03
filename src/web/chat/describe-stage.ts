import type { ReceivedAnswer } from './chat-state.js';

/** Names what is being done: reading the question, searching, choosing and checking sentences. */
export function describeStage({ standaloneQuestion, evidence, sentences }: ReceivedAnswer): string {
  if (standaloneQuestion === null) return 'Reading the question';
  if (evidence === null) return 'Searching the documents';
  const found = `${evidence.length} paragraph${evidence.length === 1 ? '' : 's'} found`;
  if (sentences.length === 0) return `Searching: ${found} · choosing and checking sentences`;
  return `Choosing and checking sentences · ${sentences.length} checked`;
}
