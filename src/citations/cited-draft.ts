import type { AnswerSentence, Citation } from '../contracts/answer.js';

/** Sentences that passed their check, numbered citations in order of first use, and what was taken out and why. */
export interface CitedDraft {
  sentences: AnswerSentence[];
  citations: Citation[];
  removed: { text: string; why: string }[];
  text: string;
}

/** A sentence that passed its check, and the citations it is the first to use. */
export interface CitedSentence {
  /** Position among the sentences that passed, from 0. */
  index: number;
  sentence: AnswerSentence;
  citations: Citation[];
}
