import type { Answer } from '../contracts/answer.js';
import type { BriefingProgress } from '../contracts/briefing.js';
import type { AnswerServices } from './answer-services.js';

/** What writing a briefing needs. */
export interface BriefingContext {
  services: AnswerServices;
  /** The stored answer of a conversation; null where it is not kept any more. */
  findAnswer: (conversationId: string, answerId: string) => Answer | null;
  now: () => Date;
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: BriefingProgress) => void) | undefined;
}
