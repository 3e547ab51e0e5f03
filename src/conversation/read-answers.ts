import { z } from 'zod';
import { answerSchema, type Answer } from '../contracts/answer.js';
import { unreadableConversation } from './read-conversation.js';

const answerRow = z.object({
  answer: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(answerSchema),
});

/**
 * Answers from their rows as stored.
 * @throws AppError unavailable, with a remedy that names the file, when they cannot be read.
 */
export function readAnswers(rows: readonly unknown[], file: string): Answer[] {
  try {
    return rows.map((row) => answerRow.parse(row).answer);
  } catch (cause) {
    throw unreadableConversation(file, cause);
  }
}
