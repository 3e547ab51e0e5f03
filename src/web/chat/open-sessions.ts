import { useEffect, useMemo } from 'preact/hooks';
import type { SearchFilter } from '../../contracts/search-index.js';
import { useStoreValue } from '../shell/value-store.js';
import type { ChatSession } from './chat-session.js';
import { conversations } from './conversations-store.js';
import { loadConversation } from './load-conversation.js';
import { SessionBook } from './session-book.js';
import { streamAnswer } from './stream-answer.js';

/** The conversations open in this tab. */
const book = new SessionBook({
  store: conversations,
  stream: streamAnswer,
  load: loadConversation,
  now: () => new Date(),
});

/**
 * The session of a conversation; of the new one for null. The component is drawn again when a new one is begun, and the
 * session follows what other tabs do to the conversation.
 */
export function useSession(conversationId: string | null): ChatSession {
  useMemo(() => {
    if (conversationId === null) book.prepareDraft();
  }, [conversationId]);
  useEffect(() => (conversationId === null ? undefined : followOtherTabs(conversationId)), [conversationId]);
  const fresh = useStoreValue(book.draft);
  return conversationId === null ? fresh : book.open(conversationId);
}

/** Begins a new conversation in place of the one begun before; that one goes on if it was asked something. */
export function startSession(filters: SearchFilter = {}): ChatSession {
  return book.begin(filters);
}

/** Forgets a conversation that was deleted, here and in the list of this browser. */
export function dropSession(conversationId: string): void {
  book.forget(conversationId);
}

/** Returns what ends it. */
function followOtherTabs(conversationId: string): () => void {
  const catchUp = () => {
    book.catchUp(conversationId);
  };
  catchUp();
  window.addEventListener('storage', catchUp);
  return () => {
    window.removeEventListener('storage', catchUp);
  };
}
