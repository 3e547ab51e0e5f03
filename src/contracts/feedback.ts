import { z } from 'zod';
import type { EvaluationQuestion } from './evaluation-question.js';

/** Says of an answer that it is wrong, and in a word why. */
export const feedbackRequestSchema = z.strictObject({
  conversationId: z.string().min(1, 'a conversation id').max(100),
  answerId: z.string().min(1, 'an answer id').max(100),
  comment: z.string().trim().max(2000).optional(),
});
export type FeedbackRequest = z.infer<typeof feedbackRequestSchema>;

export const feedbackReceiptSchema = z.object({
  /** Id of the draft question that was made of it; the same for the same answer. */
  id: z.string(),
  /** `kept-before`: the answer had been marked already; the draft, with its first comment, stays as it was. */
  status: z.enum(['kept', 'kept-before']),
});
export type FeedbackReceipt = z.infer<typeof feedbackReceiptSchema>;

/** Keeps answers that were marked as wrong as draft questions, to be finished by a person; bounded in number and size. */
export interface FeedbackStore {
  /** Keeps a draft unless one of its id is there. @throws AppError unavailable when full or not to be written. */
  keep(draft: EvaluationQuestion): FeedbackReceipt;
}
