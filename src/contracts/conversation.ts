import { z } from 'zod';
import { answerSchema, type Answer } from './answer.js';

/** One question of a conversation and what came of it. */
export const turnSchema = z.object({
  question: z.string(),
  standaloneQuestion: z.string(),
  /** Id of the answer given. */
  answerId: z.string(),
  status: z.enum(['answered', 'partial', 'declined']),
  /** Answer as shown: its text, or the message of one declined. */
  answerText: z.string(),
  /** Documents the answer cited, in order of first use. */
  documentIds: z.array(z.string()),
  /** Paragraphs the answer cited, in order of first use. */
  paragraphIds: z.array(z.string()),
  /** ISO 8601 instant. */
  at: z.string(),
});
export type Turn = z.infer<typeof turnSchema>;

export const conversationSchema = z.object({
  /** Unguessable; whoever knows it may read the conversation. */
  id: z.string(),
  title: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  turns: z.array(turnSchema),
});
export type Conversation = z.infer<typeof conversationSchema>;

/** Gives a conversation another title. */
export const conversationRenameSchema = z.strictObject({
  title: z.string().trim().min(1, 'a title').max(200),
});

/** The whole answers of a conversation's turns, in order, as far as they are kept. */
export const conversationAnswersSchema = z.object({ answers: z.array(answerSchema) });

/** Keeps conversations over a restart, bounded in number and age. */
export interface ConversationStore {
  /** A new conversation with an unguessable id, titled by its first question. */
  create(title: string): Conversation;
  /** Null when unknown or expired. */
  find(id: string): Conversation | null;
  /**
   * Adds a turn at the end, with the whole answer where it is to be shown again. The oldest answers go, and their turns
   * stay, when those of the conversation have grown too large. @throws AppError not-found.
   */
  append(id: string, turn: Turn, answer?: Answer): void;
  /**
   * The whole answers of its turns, in order; left out are turns kept without theirs, and answers that cannot be read
   * any more. @throws AppError not-found.
   */
  answers(id: string): Answer[];
  /** One answer of a conversation; null when it or the conversation is not kept, or it cannot be read any more. */
  findAnswer(conversationId: string, answerId: string): Answer | null;
  /** @throws AppError not-found. */
  rename(id: string, title: string): Conversation;
  /** False when it was not there. */
  remove(id: string): boolean;
  close(): void;
}
