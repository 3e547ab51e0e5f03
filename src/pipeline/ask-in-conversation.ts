import type { Answer } from '../contracts/answer.js';
import type { AskOptions, AskRequest } from '../contracts/assistant.js';
import type { Conversation, ConversationStore } from '../contracts/conversation.js';
import type { AnswerServices } from './answer-services.js';
import { answerQuestion } from './answer-question.js';
import { describeTurn } from './describe-turn.js';
import { findConversation } from './find-conversation.js';

/** Longest title a conversation is given from its first question. */
const titleLength = 80;

interface AskContext extends AskOptions {
  conversations: ConversationStore;
  services: AnswerServices;
  today: () => Date;
}

/**
 * Answers within a conversation and keeps the turn with its answer; a new conversation begins where none is named.
 * @throws AppError not-found for an unknown conversation, cancelled.
 */
export async function askInConversation(
  request: AskRequest,
  { conversations, services, today, ...options }: AskContext,
): Promise<Answer> {
  const known: Conversation | null =
    request.conversationId === undefined ? null : findConversation(conversations, request.conversationId);
  const conversation = known ?? conversations.create(request.question.slice(0, titleLength));
  try {
    const answer = await answerQuestion(request, conversation, services, options);
    conversations.append(conversation.id, describeTurn(answer, today()), answer);
    return answer;
  } catch (error) {
    // A conversation that no question was answered in is not kept.
    if (known === null) conversations.remove(conversation.id);
    throw error;
  }
}
