import { useEffect } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { useStoreValue } from '../shell/value-store.js';
import { ConversationView } from './conversation-view.js';
import { useSession } from './open-sessions.js';

/** A conversation, or the first question of a new one; that one takes its address with its first answer. */
export function ChatPage({ conversationId }: { conversationId: string | null }) {
  const session = useSession(conversationId);
  const { conversationId: given } = useStoreValue(session.state);
  const [, navigate] = useLocation();
  useEffect(() => {
    if (conversationId === null && given !== null && session.state.read().conversationId === given) {
      navigate(`/c/${encodeURIComponent(given)}`, { replace: true });
    }
  }, [conversationId, given, session]);
  return <ConversationView key={session.key} session={session} />;
}
