import type { Conversation, ConversationStore } from '../contracts/conversation.js';
import { AppError } from '../contracts/errors.js';

/** The conversation of an id. @throws AppError not-found. */
export function findConversation(conversations: ConversationStore, id: string): Conversation {
  const conversation = conversations.find(id);
  if (conversation === null) throw unknownConversation(id);
  return conversation;
}

/** The error for a conversation that is not there, or no longer. */
export function unknownConversation(id: string): AppError {
  return new AppError({
    step: 'conversation',
    kind: 'not-found',
    message: `There is no conversation ${id}.`,
    remedy: 'It may have expired; leave conversationId out to begin a new one.',
  });
}
