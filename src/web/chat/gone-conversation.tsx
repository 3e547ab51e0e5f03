import { useLocation } from 'wouter-preact';
import { PageHeading } from '../shell/page-heading.js';
import { conversations } from './conversations-store.js';
import { dropSession, startSession } from './open-sessions.js';

/** What is shown of a conversation the server keeps no more. */
export function GoneConversation({ conversationId }: { conversationId: string }) {
  const [, navigate] = useLocation();
  const listed = conversations.read().some(({ id }) => id === conversationId);
  const leave = () => {
    dropSession(conversationId);
    startSession();
    navigate('/');
  };
  return (
    <div class="chat">
      <PageHeading title="This conversation is kept no more" />
      <p class="chat-text">
        The server keeps conversations for a time only, or it was deleted. What it said can be asked again in
        a new one.
      </p>
      <p class="chat-actions chat-gone">
        <button type="button" class="action" onClick={leave}>
          {listed ? 'Take it off the list and ask something new' : 'Ask something new'}
        </button>
      </p>
    </div>
  );
}
