import { z } from 'zod';
import { answerSchema, type Answer } from '../contracts/answer.js';

const answerRow = z.object({
  answer: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(answerSchema),
});

/**
 * Answers from their rows as stored, in the order of the rows. One that cannot be read, because it is damaged or of
 * another version, is left out, and its cause told of.
 */
export function readAnswers(rows: readonly unknown[], onUnreadable: (cause: unknown) => void): Answer[] {
  return rows.flatMap((row) => {
    try {
      return [answerRow.parse(row).answer];
    } catch (cause) {
      onUnreadable(cause);
      return [];
    }
  });
}
