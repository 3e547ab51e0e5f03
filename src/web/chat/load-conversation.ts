import { z } from 'zod';
import { answerSchema, type Answer } from '../../contracts/answer.js';
import { conversationSchema, type Conversation } from '../../contracts/conversation.js';
import { requestJson } from '../http/request-json.js';
import type { ChatTurn } from './chat-state.js';
import { joinTurns } from './join-turns.js';

const answersSchema = z.object({ answers: z.array(answerSchema) });

/** A conversation the server keeps: its title, and its turns with as much of each answer as is kept. */
export interface LoadedConversation {
  conversation: Conversation;
  turns: readonly ChatTurn[];
}

/** Asks the server for a conversation. @throws HttpProblem, with status 404 where it is kept no more. */
export async function loadConversation(id: string): Promise<LoadedConversation> {
  const path = `/api/conversations/${encodeURIComponent(id)}`;
  const [conversation, { answers }] = await Promise.all([
    requestJson(path, conversationSchema),
    requestJson(`${path}/answers`, answersSchema),
  ]);
  const byId = new Map<string, Answer>(answers.map((answer) => [answer.id, answer]));
  return { conversation, turns: joinTurns(conversation.turns, byId) };
}
