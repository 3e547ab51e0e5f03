import { z } from 'zod';
import { turnSchema, type Conversation } from '../contracts/conversation.js';
import { AppError } from '../contracts/errors.js';

const conversationRow = z.object({
  id: z.string(),
  title: z.string(),
  created_at: z.string(),
  updated_at: z.string(),
});
const turnRow = z.object({
  turn: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(turnSchema),
});

/**
 * A conversation from its rows as stored.
 * @throws AppError unavailable, with a remedy that names the file, when they cannot be read.
 */
export function readConversation(row: unknown, turns: readonly unknown[], file: string): Conversation {
  try {
    const { id, title, created_at: createdAt, updated_at: updatedAt } = conversationRow.parse(row);
    return { id, title, createdAt, updatedAt, turns: turns.map((turn) => turnRow.parse(turn).turn) };
  } catch (cause) {
    throw unreadableConversation(file, cause);
  }
}

function unreadableConversation(file: string, cause: unknown): AppError {
  return new AppError({
    step: 'conversation',
    kind: 'unavailable',
    message: 'The conversation as stored cannot be read; its record is damaged or of another version.',
    remedy: `Delete the conversation, or move ${file} away, and start a new one.`,
    cause,
  });
}

/** The error for a conversation that is not there. */
export function unknownConversation(): AppError {
  return new AppError({
    step: 'conversation',
    kind: 'not-found',
    message: 'There is no such conversation; it was removed, has expired, or never was.',
    remedy: 'Start a new conversation by asking without a conversation id.',
  });
}
