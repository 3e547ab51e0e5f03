import { useMemo } from 'preact/hooks';
import type { Answer } from '../../contracts/answer.js';
import type { SearchFilter } from '../../contracts/search-index.js';
import { createValueStore, useStoreValue } from '../shell/value-store.js';
import { ChatSession } from './chat-session.js';
import { conversations, keepConversation } from './conversations-store.js';
import { loadConversation } from './load-conversation.js';
import { streamAnswer } from './stream-answer.js';

/** Sessions of this page by conversation id: an answer goes on while another view is shown. */
const sessions = new Map<string, ChatSession>();
let count = 0;

/** The session of the next new conversation. */
const draft = createValueStore(openDraft({}));

/** The session of a conversation; of the new one for null. The component is drawn again when a new one is begun. */
export function useSession(conversationId: string | null): ChatSession {
  useMemo(() => {
    // Coming back to the new conversation after it was given an id means the next one.
    if (conversationId === null && draft.read().state.read().conversationId !== null)
      draft.write(openDraft({}));
  }, [conversationId]);
  const fresh = useStoreValue(draft);
  return conversationId === null ? fresh : openConversation(conversationId);
}

/** Begins a new conversation in place of the one begun before; that one goes on if it was asked something. */
export function startSession(filters: SearchFilter = {}): ChatSession {
  const { turns, conversationId } = draft.read().state.read();
  const untouched = turns.length === 0 && conversationId === null;
  if (!untouched || Object.keys(filters).length > 0) draft.write(openDraft(filters));
  return draft.read();
}

/** Forgets a conversation that was deleted. */
export function dropSession(conversationId: string): void {
  sessions.get(conversationId)?.stop();
  sessions.delete(conversationId);
}

function openConversation(conversationId: string): ChatSession {
  const open = sessions.get(conversationId);
  if (open !== undefined) return open;
  const kept = conversations.read().find(({ id }) => id === conversationId);
  const session = openSession(conversationId, kept?.filters ?? {});
  sessions.set(conversationId, session);
  return session;
}

function openDraft(filters: SearchFilter): ChatSession {
  return openSession(null, filters);
}

function openSession(conversationId: string | null, filters: SearchFilter): ChatSession {
  count += 1;
  const session: ChatSession = new ChatSession({
    key: `session-${count}`,
    conversationId,
    filters,
    stream: streamAnswer,
    load: async (id) => {
      const { conversation, turns } = await loadConversation(id);
      noteConversation({ id, title: conversation.title, at: conversation.updatedAt });
      return turns;
    },
    onAnswer: (answer, asked) => {
      noteAnswer(session, answer, asked);
    },
  });
  return session;
}

function noteAnswer(session: ChatSession, answer: Answer, filters: SearchFilter): void {
  const { conversationId: id } = answer;
  sessions.set(id, session);
  const known = conversations.read().find((kept) => kept.id === id);
  const title = known?.title ?? answer.question;
  keepConversation(conversations, { id, title, at: new Date().toISOString(), filters });
}

/** Takes a conversation opened by its address into the list; the title of the server holds. */
function noteConversation({ id, title, at }: { id: string; title: string; at: string }): void {
  const known = conversations.read().find((kept) => kept.id === id);
  if (known === undefined) keepConversation(conversations, { id, title, at, filters: {} });
  else if (known.title !== title) conversations.add({ ...known, title });
}
